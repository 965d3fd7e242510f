package dev.larkspur.generator.alignment;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.RequestParts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The likeness of operations whose page, URL and id have all changed. */
final class OperationLikeness {
  private OperationLikeness() {}

  /** Returns the product, the HTTP method and the title. */
  static @Nullable String title(Operation operation) {
    return mark(operation, operation.page().title());
  }

  /** Returns the product, the HTTP method and the description; null if it is empty. */
  static @Nullable String description(Operation operation) {
    return mark(operation, operation.page().description());
  }

  /** Returns whether most fields of either operation have the same names. */
  static boolean isAlike(Operation one, Operation other) {
    return TextLikeness.share(names(one), names(other)) > 0.5;
  }

  private static @Nullable String mark(Operation operation, String text) {
    return text.isBlank()
        ? null
        : String.join(
            "\n", operation.id().project(), operation.requestLine().httpMethod(), text.strip());
  }

  private static Set<String> names(Operation operation) {
    Set<String> names = new HashSet<>();
    RequestParts request = operation.request();
    add(request.pathParameters(), "", names);
    add(request.queryParameters(), "?", names);
    if (request.body() != null) {
      add(request.body().fields(), "", names);
    }
    add(operation.response().fields(), "=", names);
    for (Field field : operation.response().fields()) {
      add(field.fields(), "=", names);
    }
    return names;
  }

  private static void add(List<Field> fields, String prefix, Set<String> names) {
    fields.forEach(field -> names.add(prefix + field.name()));
  }
}
