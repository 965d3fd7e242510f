package dev.larkspur.generator.catalogue;

import dev.larkspur.generator.catalogue.OperationEntry.ScopedField;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import java.util.ArrayList;
import java.util.List;

/** Finds the fields of an operation whose rows name the permissions they need. */
final class ScopedFields {
  private ScopedFields() {}

  static List<ScopedField> of(Operation operation) {
    List<ScopedField> found = new ArrayList<>();
    add("", operation.pathParameters(), found);
    add("", operation.queryParameters(), found);
    if (operation.requestBody() != null) {
      add("", operation.requestBody().fields(), found);
    }
    add("", operation.response().fields(), found);
    return found;
  }

  private static void add(String above, List<Field> fields, List<ScopedField> found) {
    for (Field field : fields) {
      String path = above + field.name();
      if (!field.scopes().isEmpty()) {
        found.add(new ScopedField(path, field.scopes()));
      }
      add(path + ".", field.fields(), found);
    }
  }
}
