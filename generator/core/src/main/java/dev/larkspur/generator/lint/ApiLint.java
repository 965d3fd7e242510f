package dev.larkspur.generator.lint;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;

/** Checks of all operations and notices. */
public final class ApiLint {
  private static final List<OperationCheck> CHECKS =
      List.of(
          new FieldCheck(),
          new ErrorTableCheck(),
          new RequestExampleCheck(),
          new ResponseExampleCheck());

  private ApiLint() {}

  /** Reports the problems of each operation and notice. */
  public static void check(Api api, Diagnostics diagnostics) {
    for (Operation operation : api.operations()) {
      for (OperationCheck check : CHECKS) {
        check.check(operation, diagnostics);
      }
    }
    NoticeCheck notices = new NoticeCheck(api, diagnostics);
    api.notices().forEach(notices::check);
  }
}
