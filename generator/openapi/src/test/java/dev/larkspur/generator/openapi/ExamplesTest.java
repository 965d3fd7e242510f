package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Validates every example and default of every document with an independent validator. */
class ExamplesTest {
  private final List<String> invalid = new ArrayList<>();
  private int examples;
  private int values;

  @Test
  void everyExampleAndDefaultOfEveryProductIsValid() {
    SharedPages.products()
        .documents()
        .forEach(
            (product, document) -> {
              Walk walk = new Walk(product, new JsonSchemas(document));
              walk.walk("", document);
            });
    assertThat(invalid).isEmpty();
    assertThat(examples).isPositive();
    assertThat(values).isPositive();
  }

  /** Finds the places in a document that have examples beside a schema. */
  private final class Walk {
    private final String product;
    private final JsonSchemas schemas;

    Walk(String product, JsonSchemas schemas) {
      this.product = product;
      this.schemas = schemas;
    }

    void walk(String pointer, JsonNode node) {
      if (node.isArray()) {
        for (int i = 0; i < node.size(); i++) {
          walk(pointer + "/" + i, node.path(i));
        }
      }
      boolean isProperties = pointer.endsWith("/properties");
      if (!isProperties && node.path("schema").isObject()) {
        node.path("examples")
            .forEach(example -> check(pointer + "/schema", example.path("value"), true));
        if (node.has("example")) {
          check(pointer + "/schema", node.path("example"), true);
        }
      } else if (!isProperties && isSchema(pointer)) {
        node.path("examples").forEach(example -> check(pointer, example, false));
        if (node.has("default")) {
          check(pointer, node.path("default"), false);
        }
      }
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        String key = member.getKey();
        boolean isValue =
            !isProperties
                && Set.of("example", "examples", "default", "enum", "value").contains(key);
        if (!isValue
            && !(key.startsWith("x-") && !key.equals("x-larkspur-also") && !isProperties)) {
          walk(pointer + "/" + ReadSchema.escaped(key), member.getValue());
        }
      }
    }

    private boolean isSchema(String pointer) {
      return pointer.endsWith("/schema")
          || pointer.contains("/schema/")
          || pointer.startsWith("/components/schemas/");
    }

    private void check(String pointer, JsonNode value, boolean isExample) {
      if (isExample) {
        examples++;
      } else {
        values++;
      }
      List<Error> errors = schemas.validate(pointer, value);
      if (!errors.isEmpty()) {
        invalid.add(product + pointer + ": " + errors);
      }
    }
  }
}
