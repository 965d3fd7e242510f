package dev.larkspur.generator.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Check for repeated rows and for defaults that are not known values of their field. */
final class FieldCheck implements OperationCheck {
  @Override
  public void check(Operation operation, Diagnostics diagnostics) {
    check(operation.request().headers(), operation, diagnostics);
    check(operation.request().pathParameters(), operation, diagnostics);
    check(operation.request().queryParameters(), operation, diagnostics);
    Body body = operation.request().body();
    if (body != null && body.alternatives().isEmpty()) {
      check(body.fields(), operation, diagnostics);
    } else if (body != null) {
      body.alternatives().forEach(each -> check(each.fields(), operation, diagnostics));
    }
    check(operation.response().fields(), operation, diagnostics);
  }

  private static void check(List<Field> siblings, Operation operation, Diagnostics diagnostics) {
    Map<String, Field> seen = new HashMap<>();
    for (Field field : siblings) {
      Field first = seen.putIfAbsent(field.name(), field);
      if (first != null) {
        diagnostics.report(
            Rule.ROW_REPEATED,
            OperationCheck.at(operation, field.page(), field.line()),
            "\""
                + field.name()
                + "\" is repeated; it is already listed in line "
                + first.line()
                + ".");
      }
      checkDefault(field, operation, diagnostics);
      check(field.fields(), operation, diagnostics);
    }
  }

  private static void checkDefault(Field field, Operation operation, Diagnostics diagnostics) {
    JsonNode value = field.defaultValue();
    if (value == null || !value.isValueNode() || value.isNull() || field.enumItems().isEmpty()) {
      return;
    }
    List<String> known = field.enumItems().stream().map(EnumItem::value).toList();
    if (!known.contains(value.asText())) {
      diagnostics.report(
          Rule.DEFAULT_OUTSIDE_ENUM,
          OperationCheck.at(operation, field.page(), field.line()),
          "The default of \""
              + field.name()
              + "\" is "
              + value
              + "; its values are "
              + String.join(", ", known)
              + ".");
    }
  }
}
