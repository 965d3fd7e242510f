package dev.larkspur.generator.lint;

import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceLocation;
import org.jspecify.annotations.Nullable;

/** Check of one operation for one kind of problem. */
interface OperationCheck {
  void check(Operation operation, Diagnostics diagnostics);

  /** Returns the location of a row or example of an operation. */
  static SourceLocation at(Operation operation, @Nullable String page, int line) {
    return operation.page().source().ofRow(page, line).location();
  }
}
