package dev.larkspur.generator.reader.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an example says, after repair if that can be done in one way only.
 *
 * @param documents the JSON values of the text; none if it is no JSON
 * @param slips what had to be undone for that
 * @param fault why it is no JSON; null if it is
 */
record ExampleJson(
    List<JsonDocument> documents, Set<ExampleSlip> slips, @Nullable JsonFault fault) {

  static ExampleJson of(String text) {
    JsonNode strict = JsonText.strict(text);
    return strict != null
        ? new ExampleJson(List.of(new JsonDocument(strict, 1)), Set.of(), null)
        : repaired(text);
  }

  /** The value if there is exactly one. */
  @Nullable JsonNode only() {
    return documents.size() == 1 ? documents.get(0).json() : null;
  }

  private static ExampleJson repaired(String text) {
    RepairedJson mended = RepairedJson.of(text);
    String punctuated = MissingCommas.in(mended.text());
    JsonDocuments plain = JsonDocuments.strictlyIn(mended.text());
    if (plain.areWhole()) {
      return read(plain, mended.slips());
    }
    JsonDocuments trailing = JsonDocuments.withTrailingCommasIn(mended.text());
    if (trailing.areWhole()) {
      return read(trailing, mended.slips(), ExampleSlip.TRAILING_COMMA);
    }
    JsonDocuments missing = JsonDocuments.strictlyIn(punctuated);
    if (missing.areWhole()) {
      return read(missing, mended.slips(), ExampleSlip.MISSING_COMMA);
    }
    JsonDocuments both = JsonDocuments.withTrailingCommasIn(punctuated);
    return both.areWhole()
        ? read(both, mended.slips(), ExampleSlip.TRAILING_COMMA, ExampleSlip.MISSING_COMMA)
        : new ExampleJson(List.of(), Set.of(), mended.original(trailing.fault()));
  }

  private static ExampleJson read(
      JsonDocuments read, Set<ExampleSlip> mended, ExampleSlip... commas) {
    Set<ExampleSlip> slips = EnumSet.noneOf(ExampleSlip.class);
    slips.addAll(mended);
    slips.addAll(List.of(commas));
    if (read.documents().size() > 1) {
      slips.add(ExampleSlip.SEVERAL_DOCUMENTS);
    }
    return new ExampleJson(read.documents(), slips, null);
  }
}
