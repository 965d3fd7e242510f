package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.List;

/** Examples of pages that are valid; the others are reported. */
final class ExampleWriter {
  private static final String NAME = "example";

  private final SchemaCheck check;
  private final Diagnostics diagnostics;

  ExampleWriter(SchemaCheck check, Diagnostics diagnostics) {
    this.check = check;
    this.diagnostics = diagnostics;
  }

  /** Returns the valid examples by name. */
  ObjectNode examples(List<Example> examples, Source page, JsonNode schema) {
    ObjectNode valid = JsonTree.object();
    for (Example example : examples) {
      JsonNode value = example.json();
      String problem = value == null ? "it is not JSON" : check.problem(value, schema);
      if (problem != null) {
        report(example, page, problem);
      } else {
        String name = valid.isEmpty() ? NAME : NAME + "_" + (valid.size() + 1);
        valid.putObject(name).set("value", value);
      }
    }
    return valid;
  }

  /** Reports examples for which the document has no place. */
  void reportUnused(List<Example> examples, Source page, String reason) {
    examples.forEach(example -> report(example, page, reason));
  }

  /** Returns whether a value is valid. */
  boolean isValid(JsonNode value, JsonNode schema) {
    return check.problem(value, schema) == null;
  }

  private void report(Example example, Source page, String reason) {
    diagnostics.report(
        Rule.OPENAPI_EXAMPLE_LEFT_OUT,
        page.ofRow(example.page(), example.line()).location(),
        "The example is left out: " + reason + ".");
  }
}
