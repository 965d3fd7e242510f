package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The line that opens a fence.
 *
 * @param mark the character it is made of
 * @param length how many of them
 * @param start the offset of the first
 * @param language the word behind them, in lower case; empty if there is none
 */
record Fence(char mark, int length, int start, String language) {
  private static final int SHORTEST = 3;

  /** The fence that a line opens, if it does. */
  static @Nullable Fence opened(String text, int lineStart, int lineEnd) {
    int start = PageText.skipBlank(text, lineStart, lineEnd);
    int end = endOfMarks(text, start, lineEnd);
    if (end - start < SHORTEST) {
      return null;
    }
    String info = text.substring(end, lineEnd).strip();
    if (text.charAt(start) == '`' && info.indexOf('`') >= 0) {
      return null;
    }
    return new Fence(text.charAt(start), end - start, start, language(info));
  }

  /**
   * The offset up to which a line closes the fence; -1 if it does not. A tag may be glued to it,
   * and is left.
   */
  int closedBy(String text, int lineStart, int lineEnd) {
    int at = PageText.skipBlank(text, lineStart, lineEnd);
    int end = endOfMarks(text, at, lineEnd);
    if (end - at < length || text.charAt(at) != mark) {
      return -1;
    }
    int rest = PageText.skipBlank(text, end, lineEnd);
    if (rest == lineEnd) {
      return lineEnd;
    }
    return text.startsWith("<", rest) || text.startsWith(":::", rest) ? rest : -1;
  }

  /** Whether whatever closes this one closes the other, too. */
  boolean isLike(@Nullable Fence other) {
    return other != null && other.mark == mark && other.length <= length;
  }

  private static int endOfMarks(String text, int start, int lineEnd) {
    if (start == lineEnd || (text.charAt(start) != '`' && text.charAt(start) != '~')) {
      return start;
    }
    int end = start;
    while (end < lineEnd && text.charAt(end) == text.charAt(start)) {
      end++;
    }
    return end;
  }

  private static String language(String info) {
    int end = 0;
    while (end < info.length() && !PageText.isSpace(info.charAt(end))) {
      end++;
    }
    return info.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
