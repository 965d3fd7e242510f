package dev.larkspur.generator.lint;

import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceLocation;

/** Check of one operation for one kind of problem. */
interface OperationCheck {
  void check(Operation operation, Diagnostics diagnostics);

  /** Returns the location of a line on the page of an operation. */
  static SourceLocation at(Operation operation, int line) {
    return operation.page().source().at(line);
  }
}
