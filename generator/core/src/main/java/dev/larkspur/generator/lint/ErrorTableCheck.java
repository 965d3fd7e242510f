package dev.larkspur.generator.lint;

import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Check for pages without errors and for repeated codes. */
final class ErrorTableCheck implements OperationCheck {
  @Override
  public void check(Operation operation, Diagnostics diagnostics) {
    if (operation.errors().isEmpty()) {
      diagnostics.report(
          Rule.ERROR_TABLE_MISSING,
          operation.page().source().location(),
          "The page lists no error codes; callers can only handle general errors.");
    }
    checkRepeated(operation.errors(), operation, diagnostics);
  }

  private static void checkRepeated(
      List<ErrorCode> errors, Operation operation, Diagnostics diagnostics) {
    Map<Long, ErrorCode> seen = new HashMap<>();
    for (ErrorCode error : errors) {
      ErrorCode first = seen.putIfAbsent(error.code(), error);
      if (first != null) {
        diagnostics.report(
            Rule.ERROR_CODE_REPEATED,
            OperationCheck.at(operation, error.page(), error.line()),
            "Code "
                + error.code()
                + " is repeated; it is already listed in line "
                + first.line()
                + (first.message().equals(error.message()) ? "." : " with another message."));
      }
      checkRepeated(error.subErrors(), operation, diagnostics);
    }
  }
}
