package dev.larkspur.generator.lint;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;

/** Checks of all operations. */
public final class ApiLint {
  private static final List<OperationCheck> CHECKS =
      List.of(
          new FieldCheck(),
          new ErrorTableCheck(),
          new RequestExampleCheck(),
          new ResponseExampleCheck());

  private ApiLint() {}

  /** Reports the problems of each operation. */
  public static void check(Api api, Diagnostics diagnostics) {
    for (Operation operation : api.operations()) {
      for (OperationCheck check : CHECKS) {
        check.check(operation, diagnostics);
      }
    }
  }
}
