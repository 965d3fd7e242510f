package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;

/** Lines that begin with {@code #}. */
final class HeadingLine {
  private static final int DEEPEST = 6;

  private HeadingLine() {}

  /**
   * The level of the heading that begins at an offset, 0 if it is none. One {@code #} needs a space
   * behind it; two or more are a heading without one, too.
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

  /** Whether the next thing below a heading's line is a table or a box. */
  static boolean opensTable(String text, int lineEnd) {
    int next = PageText.skipBlank(text, lineEnd, text.length());
    return text.startsWith(":::", next)
        || text.startsWith("<md-table", next)
        || text.startsWith("<md-dt-table", next)
        || text.startsWith("<md-code", next);
  }
}
