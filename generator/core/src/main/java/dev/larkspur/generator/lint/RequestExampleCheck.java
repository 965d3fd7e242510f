package dev.larkspur.generator.lint;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.BodyKind;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;

/** Check of request examples against the table of the request body. */
final class RequestExampleCheck implements OperationCheck {
  @Override
  public void check(Operation operation, Diagnostics diagnostics) {
    Body body = operation.request().body();
    if (body == null || body.kind() != BodyKind.OBJECT) {
      return;
    }
    for (Example example : operation.examples().request()) {
      if (example.json() != null) {
        ExampleComparison.ofRequest(
                OperationCheck.at(operation, example.page(), example.line()), diagnostics)
            .compare(example.json(), body.fields());
      }
    }
  }
}
