package dev.larkspur.generator.source;

/**
 * The character classes of page text. A character is blank if nothing of it is visible: it is white
 * space or has no width. Characters without width are dropped from page text, except for the two
 * joiners, which emoji and several scripts are written with.
 */
public final class PageText {
  private PageText() {}

  /** Returns whether a character is white space, wide and no-break spaces included. */
  public static boolean isSpace(char c) {
    return c <= ' ' || (c >= '\u007F' && (Character.isSpaceChar(c) || Character.isWhitespace(c)));
  }

  /** Returns whether a character has no width: marks, joiners, invisible operators, the BOM. */
  public static boolean isZeroWidth(char c) {
    return c >= '\u200B' && (c <= '\u200F' || (c >= '\u2060' && c <= '\u2064') || c == '\uFEFF');
  }

  /** Returns whether {@link #normalized} drops a character: it has no width and joins nothing. */
  public static boolean isDropped(char c) {
    return isZeroWidth(c) && c != '\u200C' && c != '\u200D';
  }

  /** Returns whether nothing of a character is visible. */
  public static boolean isBlank(char c) {
    return c <= ' ' || (c >= '\u007F' && (isSpace(c) || isZeroWidth(c)));
  }

  /** Returns whether nothing of a text is visible. */
  public static boolean isBlank(String text) {
    return isBlank(text, 0, text.length());
  }

  /** Returns whether nothing is visible between two offsets. */
  public static boolean isBlank(String text, int from, int to) {
    return skipBlank(text, from, to) == to;
  }

  /** Returns the first offset, from one on, at which something is visible, or the length. */
  public static int skipBlank(String text, int from) {
    return skipBlank(text, from, text.length());
  }

  /** Returns the first offset between two at which something is visible, or the second one. */
  public static int skipBlank(String text, int from, int to) {
    int at = from;
    while (at < to && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns the text without blank characters at either end. */
  public static String strip(String text) {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    int start = skipBlank(text, 0);
    return start >= end ? "" : text.substring(start, end);
  }

  /** Returns the text without any blank character. */
  public static String withoutBlanks(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        visible.append(text.charAt(i));
      }
    }
    return visible.toString();
  }

  /** Returns the text without dropped characters and with no-break spaces as plain ones. */
  public static String normalized(String text) {
    int at = 0;
    while (at < text.length() && !isNormalizedAway(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length()).append(text, 0, at);
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!isDropped(c)) {
        plain.append(c == '\u00A0' ? ' ' : c);
      }
    }
    return plain.toString();
  }

  private static boolean isNormalizedAway(char c) {
    return c >= '\u00A0' && (c == '\u00A0' || isDropped(c));
  }

  /**
   * Returns the offset behind a remark in parentheses of either width, or the given offset if none
   * follows.
   */
  public static int skipParenthesis(String text, int from) {
    int at = skipBlank(text, from);
    if (at >= text.length() || (text.charAt(at) != '（' && text.charAt(at) != '(')) {
      return from;
    }
    int wide = text.indexOf('）', at);
    int narrow = text.indexOf(')', at);
    int close = wide < 0 || (narrow >= 0 && narrow < wide) ? narrow : wide;
    return close < 0 ? from : close + 1;
  }

  /** Returns the text without backslashes before punctuation, as Markdown reads them. */
  public static String withoutEscapes(String text) {
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
