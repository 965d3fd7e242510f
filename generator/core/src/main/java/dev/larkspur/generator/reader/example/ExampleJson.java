package dev.larkspur.generator.reader.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of an example, after unambiguous repairs.
 *
 * @param documents the JSON values of the text; empty if it is not JSON
 * @param repairs the repairs that were made
 * @param error the reason why it is not JSON, or null
 */
record ExampleJson(
    List<JsonDocument> documents, Set<JsonRepair> repairs, @Nullable JsonSyntaxError error) {

  /** Parses an example and repairs it if necessary. */
  static ExampleJson of(String text) {
    JsonNode strict = JsonText.strict(text);
    return strict != null
        ? new ExampleJson(List.of(new JsonDocument(strict, 1)), Set.of(), null)
        : repaired(text);
  }

  /** Returns the value if there is exactly one, or null. */
  @Nullable JsonNode only() {
    return documents.size() == 1 ? documents.get(0).json() : null;
  }

  private static ExampleJson repaired(String text) {
    RepairedJson repaired = RepairedJson.of(text);
    String punctuated = MissingCommas.in(repaired.text());
    JsonDocuments plain = JsonDocuments.strictlyIn(repaired.text());
    if (plain.areWhole()) {
      return read(plain, repaired.repairs());
    }
    JsonDocuments trailing = JsonDocuments.withTrailingCommasIn(repaired.text());
    if (trailing.areWhole()) {
      return read(trailing, repaired.repairs(), JsonRepair.TRAILING_COMMA);
    }
    JsonDocuments missing = JsonDocuments.strictlyIn(punctuated);
    if (missing.areWhole()) {
      return read(missing, repaired.repairs(), JsonRepair.MISSING_COMMA);
    }
    JsonDocuments both = JsonDocuments.withTrailingCommasIn(punctuated);
    return both.areWhole()
        ? read(both, repaired.repairs(), JsonRepair.TRAILING_COMMA, JsonRepair.MISSING_COMMA)
        : new ExampleJson(List.of(), Set.of(), repaired.original(trailing.error()));
  }

  private static ExampleJson read(
      JsonDocuments read, Set<JsonRepair> repaired, JsonRepair... commas) {
    Set<JsonRepair> repairs = EnumSet.noneOf(JsonRepair.class);
    repairs.addAll(repaired);
    repairs.addAll(List.of(commas));
    if (read.documents().size() > 1) {
      repairs.add(JsonRepair.SEVERAL_DOCUMENTS);
    }
    return new ExampleJson(read.documents(), repairs, null);
  }
}
