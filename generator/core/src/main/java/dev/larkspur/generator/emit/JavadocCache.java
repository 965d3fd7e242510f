package dev.larkspur.generator.emit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Markdown of pages as blocks of Javadoc; what they repeat, and that is most of it, is read once.
 */
final class JavadocCache {
  private final Map<String, List<String>> read = new ConcurrentHashMap<>();

  /** What {@link JavadocText#blocks} makes of it. */
  List<String> blocks(String markdown) {
    List<String> known = read.get(markdown);
    if (known == null) {
      known = List.copyOf(JavadocText.blocks(markdown));
      read.put(markdown, known);
    }
    return known;
  }
}
