package dev.larkspur.generator.reader.example;

import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads code blocks as {@link Example}s: as JSON, as JSON after repairs, or as text. Each JSON
 * document in a block is an example.
 */
public final class ExampleReader {
  private ExampleReader() {}

  /** Returns the examples in a code block. Repairs and errors are reported. */
  public static List<Example> read(CodeBlock code, Diagnostics diagnostics, Ledger ledger) {
    List<Example> examples =
        isMeantAsJson(code.text()) ? json(code, diagnostics) : List.of(text(code));
    ledger.modelled(Ledger.Entry.EXAMPLE, examples.size());
    return examples;
  }

  private static List<Example> json(CodeBlock code, Diagnostics diagnostics) {
    ExampleJson read = ExampleJson.of(code.text());
    JsonSyntaxError error = read.error();
    if (error != null) {
      diagnostics.report(
          Rule.EXAMPLE_UNREADABLE, code.locationOf(error.offset()), message(code, error));
      return List.of(text(code));
    }
    boolean repaired = !read.repairs().isEmpty();
    if (repaired) {
      diagnostics.report(Rule.EXAMPLE_REPAIRED, code.location(), message(read));
    }
    if (read.documents().size() == 1) {
      return List.of(
          new Example(read.documents().get(0).json(), null, code.location().line(), repaired));
    }
    return read.documents().stream()
        .map(document -> new Example(document.json(), null, code.lineOf(document.line()), repaired))
        .toList();
  }

  private static Example text(CodeBlock code) {
    return new Example(null, code.text(), code.location().line(), false);
  }

  private static String message(CodeBlock code, JsonSyntaxError error) {
    SourceLocation place = code.locationOf(error.offset());
    return "The example that begins on line "
        + code.location().line()
        + " is not valid JSON: line "
        + place.line()
        + ", column "
        + place.column()
        + ": "
        + error.reason()
        + ". It is kept as text.";
  }

  private static String message(ExampleJson read) {
    String repairs =
        read.repairs().stream().map(JsonRepair::words).collect(Collectors.joining(" and "));
    return "The example is valid JSON except for " + repairs + "; it was repaired.";
  }

  /** Returns whether a text begins like a JSON object or array, perhaps behind comments. */
  public static boolean isMeantAsJson(String text) {
    int at = PageText.skipBlank(text, 0);
    while (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : PageText.skipBlank(text, end);
    }
    return at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '[');
  }
}
