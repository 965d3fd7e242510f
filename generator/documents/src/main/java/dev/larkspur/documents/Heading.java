package dev.larkspur.documents;

import java.util.Locale;
import java.util.Map;

/**
 * Heading of a document.
 *
 * @param level 1 for the title
 * @param id the fragment of links to it
 * @param text the text without markup
 */
record Heading(int level, String id, String text) {
  /**
   * Returns a heading with the id that GitHub gives it, so that the same links work there.
   *
   * @param used how often each id was used on the page
   */
  static Heading of(int level, String text, Map<String, Integer> used) {
    StringBuilder id = new StringBuilder();
    for (int c : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
        id.appendCodePoint(c);
      } else if (c == ' ') {
        id.append('-');
      }
    }
    int earlier = used.merge(id.toString(), 1, Integer::sum) - 1;
    return new Heading(level, earlier == 0 ? id.toString() : id + "-" + earlier, text);
  }
}
