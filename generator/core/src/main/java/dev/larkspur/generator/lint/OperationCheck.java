package dev.larkspur.generator.lint;

import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceLocation;

/** Looks at one operation for one kind of fault. */
interface OperationCheck {
  void check(Operation operation, Diagnostics diagnostics);

  /** A line of the operation's page. */
  static SourceLocation at(Operation operation, int line) {
    return operation.page().source().at(line);
  }
}
