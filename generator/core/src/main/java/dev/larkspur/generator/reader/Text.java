package dev.larkspur.generator.reader;

/** How page text is scanned: what counts as blank and Chinese. */
final class Text {
  private Text() {}

  /** White space, also the kinds that do not show: no-break, zero width, byte order mark. */
  static boolean isBlank(char c) {
    if (c > ' ' && c < '\u007F') {
      return false;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c);
  }

  /** Characters that have no width. */
  static boolean isInvisible(char c) {
    return c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\u2060' || c == '\uFEFF';
  }

  /** The first character from a place on that is not blank, or the end. */
  static int skipBlank(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Behind a remark in parentheses of either width, or the place itself if there is none. */
  static int skipParenthesis(String text, int from) {
    int at = skipBlank(text, from);
    if (at >= text.length() || (text.charAt(at) != '（' && text.charAt(at) != '(')) {
      return from;
    }
    int wide = text.indexOf('）', at);
    int narrow = text.indexOf(')', at);
    int close = wide < 0 || (narrow >= 0 && narrow < wide) ? narrow : wide;
    return close < 0 ? from : close + 1;
  }

  /** Without what is blank at either end. */
  static String strip(String text) {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    int start = skipBlank(text, 0);
    return start >= end ? "" : text.substring(start, end);
  }

  /** Without anything blank. */
  static String withoutBlanks(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        visible.append(text.charAt(i));
      }
    }
    return visible.toString();
  }

  /** Whether nothing of it shows. */
  static boolean isBlank(String text) {
    return skipBlank(text, 0) == text.length();
  }

  /** Whether it holds a Chinese character or Chinese punctuation: then it is prose, not a value. */
  static boolean hasChinese(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '\u2E80' && c <= '\u9FFF')
          || (c >= '\uF900' && c <= '\uFAFF')
          || (c >= '\uFF00' && c <= '\uFFEF')) {
        return true;
      }
    }
    return false;
  }

  /** Without backslashes before punctuation, as Markdown reads them. */
  static String withoutEscapes(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && isPunctuation(text.charAt(i + 1))) {
        plain.append(text.charAt(++i));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
  }
}
