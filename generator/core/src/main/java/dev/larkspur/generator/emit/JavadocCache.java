package dev.larkspur.generator.emit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Caches the Javadoc of Markdown: most texts are on many pages. */
final class JavadocCache {
  private final Map<String, List<String>> read = new ConcurrentHashMap<>();

  /** Returns the result of {@link JavadocText#blocks}. */
  List<String> blocks(String markdown) {
    List<String> known = read.get(markdown);
    if (known == null) {
      known = List.copyOf(JavadocText.blocks(markdown));
      read.put(markdown, known);
    }
    return known;
  }
}
