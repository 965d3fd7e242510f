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
 * A code block to its {@link Example}: JSON if it is that, JSON after repair, or the text. Only
 * several JSON documents in one block are several examples.
 */
public final class ExampleReader {
  private ExampleReader() {}

  public static List<Example> read(CodeBlock code, Diagnostics diagnostics, Ledger ledger) {
    List<Example> examples =
        isMeantAsJson(code.text()) ? json(code, diagnostics) : List.of(text(code));
    ledger.modelled(Ledger.Entry.EXAMPLE, examples.size());
    return examples;
  }

  private static List<Example> json(CodeBlock code, Diagnostics diagnostics) {
    ExampleJson read = ExampleJson.of(code.text());
    JsonFault fault = read.fault();
    if (fault != null) {
      diagnostics.report(
          Rule.EXAMPLE_UNREADABLE, code.locationOf(fault.offset()), message(code, fault));
      return List.of(text(code));
    }
    boolean repaired = !read.slips().isEmpty();
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

  private static String message(CodeBlock code, JsonFault fault) {
    SourceLocation place = code.locationOf(fault.offset());
    return "The example that begins in line "
        + code.location().line()
        + " is no JSON: line "
        + place.line()
        + ", column "
        + place.column()
        + ": "
        + fault.reason()
        + ". It is kept as text.";
  }

  private static String message(ExampleJson read) {
    String slips =
        read.slips().stream().map(ExampleSlip::words).collect(Collectors.joining(" and "));
    return "The example is JSON but for " + slips + "; it was read as if it were right.";
  }

  /** By its first character; comments may stand before it. */
  public static boolean isMeantAsJson(String text) {
    int at = PageText.skipBlank(text, 0);
    while (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : PageText.skipBlank(text, end);
    }
    return at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '[');
  }
}
