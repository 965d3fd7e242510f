package dev.larkspur.generator.markup;

/** Which characters are white space on these pages, and which cannot be seen at all. */
final class Blank {
  private Blank() {}

  /** Whether a character is white space, the wide and the unbreakable kinds included. */
  static boolean isSpace(char c) {
    return c <= ' ' || (c >= '\u00a0' && c <= '\u3000' && isWideSpace(c));
  }

  private static boolean isWideSpace(char c) {
    return c == '\u00a0' || c == '\u3000' || (c >= '\u2000' && c <= '\u200a');
  }

  /** Whether a character has no width: joiners stay, since emoji are written with them. */
  static boolean isInvisible(char c) {
    return c >= '\u200b'
        && (c <= '\u2060'
            ? c == '\u200b' || c == '\u2060' || c == '\u200e' || c == '\u200f'
            : c == '\ufeff');
  }

  /** Whether a character can be seen. */
  static boolean isVisible(char c) {
    return !isSpace(c) && !isInvisible(c);
  }

  /** Whether nothing can be seen between two offsets. */
  static boolean isBlank(String text, int from, int to) {
    return skip(text, from, to) == to;
  }

  /** The first offset at which something can be seen, or the end. */
  static int skip(String text, int from, int to) {
    int at = from;
    while (at < to && !isVisible(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The text without characters of no width, unbreakable spaces as plain ones. */
  static String normalized(String text) {
    int at = 0;
    while (at < text.length() && !isOdd(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length()).append(text, 0, at);
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!isInvisible(c)) {
        plain.append(c == '\u00a0' ? ' ' : c);
      }
    }
    return plain.toString();
  }

  private static boolean isOdd(char c) {
    return c >= '\u00a0' && (c == '\u00a0' || isInvisible(c));
  }
}
