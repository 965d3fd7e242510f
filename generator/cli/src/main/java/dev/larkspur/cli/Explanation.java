package dev.larkspur.cli;

import dev.larkspur.generator.model.Source;
import java.util.List;

/**
 * Explanation of an element.
 *
 * @param kind the kind of element
 * @param name the name
 * @param path the path of the page
 * @param line the line on the page
 * @param facts further lines of text
 */
record Explanation(String kind, String name, String path, int line, List<String> facts) {
  Explanation {
    facts = List.copyOf(facts);
  }

  Explanation(String kind, String name, Source source, List<String> facts) {
    this(kind, name, source.path(), source.line(), facts);
  }
}
