package dev.larkspur.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;

/** A code block to an {@link Example}: JSON if it is that, JSON after repair, or the text. */
final class ExampleReader {
  private ExampleReader() {}

  static Example read(CodeBlock code, Diagnostics diagnostics, Ledger ledger) {
    ledger.modelled(Ledger.Entry.EXAMPLE, 1);
    int line = code.location().line();
    String text = code.text().strip();
    if (!isMeantAsJson(text)) {
      return new Example(null, code.text(), line, false);
    }
    JsonNode json = JsonText.strict(text);
    if (json != null) {
      return new Example(json, null, line, false);
    }
    json = JsonText.repaired(text);
    if (json != null) {
      diagnostics.report(
          Rule.EXAMPLE_REPAIRED,
          code.location(),
          "The example is JSON only without comments and with other commas; it was read that way.");
      return new Example(json, null, line, true);
    }
    diagnostics.report(
        Rule.EXAMPLE_UNREADABLE,
        code.location(),
        "The example begins like JSON but is none; it is kept as text.");
    return new Example(null, code.text(), line, false);
  }

  /** By its first character; comments may stand before it. */
  static boolean isMeantAsJson(String text) {
    int at = Text.skipBlank(text, 0);
    while (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : Text.skipBlank(text, end);
    }
    return at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '[');
  }
}
