package dev.larkspur.generator.catalogue;

import dev.larkspur.generator.catalogue.OperationEntry.ScopedField;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the fields of an operation whose rows name the permissions they need. */
final class ScopedFields {
  private ScopedFields() {}

  static List<ScopedField> of(Operation operation) {
    List<ScopedField> found = new ArrayList<>();
    Deque<String> path = new ArrayDeque<>();
    add(path, operation.request().pathParameters(), found);
    add(path, operation.request().queryParameters(), found);
    if (operation.request().body() != null) {
      add(path, operation.request().body().fields(), found);
    }
    add(path, operation.response().fields(), found);
    return found;
  }

  private static void add(Deque<String> path, List<Field> fields, List<ScopedField> found) {
    for (Field field : fields) {
      path.addLast(field.name());
      if (!field.scopes().isEmpty()) {
        found.add(new ScopedField(String.join(".", path), field.scopes()));
      }
      add(path, field.fields(), found);
      path.removeLast();
    }
  }
}
