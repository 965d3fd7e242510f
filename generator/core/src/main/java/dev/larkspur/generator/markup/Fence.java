package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The line that opens a fence.
 *
 * @param mark the character of the fence
 * @param length the number of marks
 * @param start the offset of the first mark
 * @param language the word after the marks, in lower case; may be empty
 */
record Fence(char mark, int length, int start, String language) {
  private static final int SHORTEST = 3;

  /** Returns the fence that a line opens, or null. */
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
   * Returns the offset after the closing marks of a line that closes the fence; -1 if it does not.
   * A tag may directly follow the marks.
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

  /** Returns whether every line that closes this fence also closes the other. */
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
