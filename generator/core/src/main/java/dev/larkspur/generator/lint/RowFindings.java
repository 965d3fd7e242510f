package dev.larkspur.generator.lint;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;

/**
 * Reporter of problems at the rows of an operation.
 *
 * @param operation the operation
 * @param diagnostics receives the problems
 */
record RowFindings(Operation operation, Diagnostics diagnostics) {
  void report(Rule rule, Field row, String message) {
    diagnostics.report(rule, OperationCheck.at(operation, row.page(), row.line()), message);
  }
}
