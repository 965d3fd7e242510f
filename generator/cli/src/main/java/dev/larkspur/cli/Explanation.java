package dev.larkspur.cli;

import dev.larkspur.generator.model.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explanation of an element.
 *
 * @param kind the kind of element
 * @param name the name
 * @param path the path of the page; null if several pages describe the element
 * @param line the line on the page; null without a page
 * @param facts further lines of text
 */
record Explanation(
    String kind, String name, @Nullable String path, @Nullable Integer line, List<String> facts) {
  Explanation {
    facts = List.copyOf(facts);
  }

  Explanation(String kind, String name, Source source, List<String> facts) {
    this(kind, name, source.path(), source.line(), facts);
  }

  /** Returns the explanation as lines of text, the last of which is empty. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(TerminalText.of(kind + " " + name));
    if (path != null) {
      lines.add("  " + TerminalText.of(path) + ":" + line);
    }
    facts.forEach(fact -> lines.add("  " + TerminalText.of(fact)));
    lines.add("");
    return lines;
  }
}
