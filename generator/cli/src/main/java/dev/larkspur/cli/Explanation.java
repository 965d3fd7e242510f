package dev.larkspur.cli;

import dev.larkspur.generator.model.Source;
import java.util.List;

/**
 * Where a thing comes from and what its page says of it.
 *
 * @param kind what sort of thing it is
 * @param name what it is called
 * @param path the page
 * @param line the line
 * @param facts what there is to know, each on a line
 */
record Explanation(String kind, String name, String path, int line, List<String> facts) {
  Explanation {
    facts = List.copyOf(facts);
  }

  Explanation(String kind, String name, Source source, List<String> facts) {
    this(kind, name, source.path(), source.line(), facts);
  }
}
