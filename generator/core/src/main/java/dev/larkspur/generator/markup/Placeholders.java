package dev.larkspur.generator.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells placeholders from tags: a short name that is opened and never closed in a stretch of text
 * is a placeholder, as in {@code no such <a>}.
 */
final class Placeholders {
  /** Names that are never placeholders. */
  private static final Set<String> DRESS =
      Set.of("b", "center", "div", "em", "font", "li", "ol", "p", "span", "strong", "ul");

  private final String text;
  private final int start;
  private final int end;
  private final Map<String, Integer> firstOpening = new HashMap<>();
  private final Map<String, Integer> lastClosing = new HashMap<>();

  Placeholders(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /** Returns whether the name of a tag could be that of a placeholder. */
  static boolean mayBe(Tag tag) {
    return tag.name().role() == TagRole.INLINE && !DRESS.contains(tag.name().text());
  }

  /** Returns whether a tag that may be a placeholder is one. */
  boolean isOne(Tag tag) {
    String name = tag.name().text();
    return tag.closing()
        ? firstOpening.computeIfAbsent(name, this::findOpening) > tag.start()
        : lastClosing.computeIfAbsent(name, this::findClosing) < tag.end();
  }

  private int findOpening(String name) {
    int found = text.indexOf("<" + name, start);
    return found < 0 ? end : found;
  }

  private int findClosing(String name) {
    return text.lastIndexOf("</" + name, end);
  }
}
