package dev.larkspur.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.ReadPages.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Compares the keys of examples with the rows of tables, to find rows that are lost or at the wrong
 * level. On pages of the portal's template nearly every key has a row.
 */
class ExampleKeysTest {
  private final List<String> missing = new ArrayList<>();
  private int keys;

  @Test
  void atMostThreeInAThousandExampleKeysHaveNoRow() {
    for (Read page : ReadPages.corpus()) {
      if (page.content() instanceof PageContent.OperationPage read
          && page.file().text().contains("api_explore_config?")) {
        compare(read.operation());
      }
    }
    assertThat(keys).isGreaterThan(20_000);
    assertThat(missing.size() * 1000L).as("missing: %s", missing).isLessThanOrEqualTo(keys * 3L);
  }

  private void compare(Operation operation) {
    Body body = operation.request().body();
    if (body != null) {
      for (Example example : operation.examples().request()) {
        compare(operation, example, body.fields(), false);
      }
    }
    for (Example example : operation.examples().response()) {
      boolean inside = operation.response().kind() == ResponseKind.DATA;
      compare(operation, example, operation.response().fields(), inside);
    }
  }

  private void compare(
      Operation operation, Example example, List<Field> fields, boolean insideData) {
    if (example.json() != null && !example.repaired() && !fields.isEmpty()) {
      JsonNode json = insideData ? example.json().path("data") : example.json();
      compare(json, fields, operation.page().source().path() + ":" + example.line());
    }
  }

  private void compare(JsonNode json, List<Field> fields, String path) {
    if (json.isArray()) {
      json.forEach(element -> compare(element, fields, path));
      return;
    }
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      keys++;
      String name = member.getKey();
      Field field = fields.stream().filter(row -> row.name().equals(name)).findFirst().orElse(null);
      if (field == null) {
        missing.add(path + "." + name);
      } else if (!field.fields().isEmpty() && !(field.type() instanceof Type.MapType)) {
        compare(member.getValue(), field.fields(), path + "." + name);
      }
    }
  }
}
