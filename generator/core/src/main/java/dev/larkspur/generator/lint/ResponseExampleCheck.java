package dev.larkspur.generator.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.source.Diagnostics;
import org.jspecify.annotations.Nullable;

/** Check of response examples against the table of the response body. */
final class ResponseExampleCheck implements OperationCheck {
  @Override
  public void check(Operation operation, Diagnostics diagnostics) {
    if (operation.response().fields().isEmpty()) {
      return;
    }
    for (Example example : operation.examples().response()) {
      JsonNode shown = part(example.json(), operation.response().kind());
      if (shown != null) {
        ExampleComparison.ofResponse(
                OperationCheck.at(operation, example.page(), example.line()), diagnostics)
            .compare(shown, operation.response().fields());
      }
    }
  }

  /** Returns the part of an example that the table describes; null if it describes none. */
  private static @Nullable JsonNode part(@Nullable JsonNode json, ResponseKind kind) {
    if (json == null) {
      return null;
    }
    return switch (kind) {
      case ENVELOPE, FLAT, BARE -> json;
      case DATA -> json.get("data");
      case BINARY, REDIRECT, STREAM, NONE -> null;
    };
  }
}
