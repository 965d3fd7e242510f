package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;

/** Lines that begin with {@code #}. */
final class HeadingLine {
  private static final int DEEPEST = 6;

  private HeadingLine() {}

  /**
   * Returns the level of the heading that begins at an offset, or 0. A single {@code #} needs a
   * space after it; two or more do not.
   */
  static int level(String text, int start, int lineEnd) {
    int at = start;
    while (at < lineEnd && text.charAt(at) == '#') {
      at++;
    }
    int level = at - start;
    if (level == 0 || level > DEEPEST || PageText.isBlank(text, at, lineEnd)) {
      return 0;
    }
    return level > 1 || PageText.isSpace(text.charAt(at)) ? level : 0;
  }

  /** Returns whether a table or a box follows a heading's line. */
  static boolean opensTable(String text, int lineEnd) {
    int next = PageText.skipBlank(text, lineEnd, text.length());
    return text.startsWith(":::", next)
        || text.startsWith("<md-table", next)
        || text.startsWith("<md-dt-table", next)
        || text.startsWith("<md-code", next);
  }
}
