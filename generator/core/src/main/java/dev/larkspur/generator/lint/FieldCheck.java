package dev.larkspur.generator.lint;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Check of the rows of an operation: repeated rows, and the facts of each row. */
final class FieldCheck implements OperationCheck {
  @Override
  public void check(Operation operation, Diagnostics diagnostics) {
    RowFindings findings = new RowFindings(operation, diagnostics);
    check(operation.request().headers(), RowPlace.PARAMETER, findings);
    check(operation.request().pathParameters(), RowPlace.PARAMETER, findings);
    check(operation.request().queryParameters(), RowPlace.PARAMETER, findings);
    Body body = operation.request().body();
    if (body != null && body.alternatives().isEmpty()) {
      check(body.fields(), RowPlace.BODY, findings);
    } else if (body != null) {
      body.alternatives().forEach(each -> check(each.fields(), RowPlace.BODY, findings));
    }
    check(operation.response().fields(), RowPlace.RESPONSE, findings);
  }

  private static void check(List<Field> siblings, RowPlace place, RowFindings findings) {
    Map<String, Field> seen = new HashMap<>();
    for (Field field : siblings) {
      Field first = seen.putIfAbsent(field.name(), field);
      if (first != null) {
        findings.report(
            Rule.ROW_REPEATED,
            field,
            "\""
                + field.name()
                + "\" is repeated; it is already listed in line "
                + first.line()
                + ".");
      }
      RequirednessCheck.check(field, place, findings);
      ValueCheck.check(field, place, findings);
      check(field.fields(), place, findings);
    }
  }
}
