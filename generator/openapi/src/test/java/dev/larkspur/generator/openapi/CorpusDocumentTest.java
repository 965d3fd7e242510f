package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the document of the real pages back and compares it with their model. */
class CorpusDocumentTest {
  private static DocumentComparison comparison;

  @BeforeAll
  static void compare() {
    comparison = DocumentComparison.of(SharedPages.document(), SharedPages.services());
  }

  @Test
  void everyFactOfTheModelIsInTheDocumentAndNothingElseIs() {
    assertThat(comparison.findings().differences()).as(comparison.findings().summary()).isEmpty();
  }

  @Test
  void everyExampleOfAPageIsInTheDocumentUnlessItIsNotValid() {
    JsonNode document = SharedPages.document();
    JsonSchemas schemas = new JsonSchemas(document);
    List<String> lost = new ArrayList<>();
    int invalid = 0;
    for (Map.Entry<String, List<JsonNode>> ofPage : comparison.examples().entrySet()) {
      String pointer = ofPage.getKey();
      List<JsonNode> documented = new ArrayList<>();
      document.at(pointer).path("examples").forEach(it -> documented.add(it.path("value")));
      for (JsonNode example : ofPage.getValue()) {
        if (!documented.contains(example)) {
          invalid++;
          if (schemas.validate(pointer + "/schema", example).isEmpty()) {
            lost.add(pointer + ": " + example);
          }
        }
      }
    }
    assertThat(lost).isEmpty();
    assertThat(notes(Rule.OPENAPI_EXAMPLE_LEFT_OUT))
        .isEqualTo(invalid + comparison.examplesWithoutPlace());
  }

  @Test
  void everyDefaultAndExampleValueIsInTheDocumentUnlessItIsNotValid() {
    JsonSchemas schemas = new JsonSchemas(SharedPages.document());
    List<String> lost = new ArrayList<>();
    for (RowComparison.Value value : comparison.leftOut()) {
      if (schemas.validate(value.pointer(), value.value()).isEmpty()) {
        lost.add(value.toString());
      }
    }
    assertThat(lost).isEmpty();
    assertThat(notes(Rule.OPENAPI_VALUE_LEFT_OUT))
        .isGreaterThanOrEqualTo(comparison.leftOut().size());
  }

  private static long notes(Rule rule) {
    return SharedPages.whole().diagnostics().stream().filter(note -> note.rule() == rule).count();
  }

  @Test
  void theDocumentsOfTheProductsTogetherAreTheWholeDocument() {
    SortedMap<String, JsonNode> operations = new TreeMap<>();
    SortedMap<String, JsonNode> webhooks = new TreeMap<>();
    SortedMap<String, JsonNode> components = new TreeMap<>();
    for (JsonNode product : SharedPages.products().documents().values()) {
      ReadOperation.all(product).forEach((id, read) -> put(operations, id, read.node()));
      product
          .path("webhooks")
          .properties()
          .forEach(it -> put(webhooks, it.getKey(), it.getValue()));
      product
          .at("/components/schemas")
          .properties()
          .forEach(it -> components.put(it.getKey(), it.getValue()));
    }
    JsonNode whole = SharedPages.document();
    Map<String, ReadOperation> all = ReadOperation.all(whole);

    assertThat(operations.keySet()).isEqualTo(new TreeSet<>(all.keySet()));
    assertThat(webhooks.keySet())
        .isEqualTo(new TreeSet<>(ReadOperation.names(whole.path("webhooks"))));
    Set<String> ofWhole = new TreeSet<>(ReadOperation.names(whole.at("/components/schemas")));
    assertThat(components.keySet()).isEqualTo(ofWhole);
    components.forEach(
        (name, schema) ->
            assertThat(schema).as(name).isEqualTo(whole.at("/components/schemas").path(name)));
    webhooks.forEach(
        (name, webhook) ->
            assertThat(webhook).as(name).isEqualTo(whole.path("webhooks").path(name)));
  }

  private static void put(SortedMap<String, JsonNode> all, String name, JsonNode value) {
    assertThat(all.put(name, value)).as(name).isNull();
  }
}
