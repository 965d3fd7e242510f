package dev.larkspur.generator.site.markdown;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rendered texts of pages. Most texts are on several pages, and are rendered once. */
final class PageTexts {
  private final Map<String, List<String>> rendered = new ConcurrentHashMap<>();

  /** Returns the blocks of a text in Markdown. */
  List<String> blocks(String markdown) {
    return markdown.isEmpty() ? List.of() : rendered.computeIfAbsent(markdown, MarkdownBlocks::of);
  }
}
