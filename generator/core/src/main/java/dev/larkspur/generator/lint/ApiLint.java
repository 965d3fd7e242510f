package dev.larkspur.generator.lint;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;

/** Everything that can be seen wrong with what pages say, page by page. */
public final class ApiLint {
  private static final List<OperationCheck> CHECKS =
      List.of(
          new FieldCheck(),
          new ErrorTableCheck(),
          new RequestExampleCheck(),
          new ResponseExampleCheck());

  private ApiLint() {}

  /** Says what is wrong with each operation. */
  public static void check(Api api, Diagnostics diagnostics) {
    for (Operation operation : api.operations()) {
      for (OperationCheck check : CHECKS) {
        check.check(operation, diagnostics);
      }
    }
  }
}
