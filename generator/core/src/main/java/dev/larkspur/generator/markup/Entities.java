package dev.larkspur.generator.markup;

import org.jsoup.parser.Parser;

/** Decodes entities that end with a semicolon; {@code &region=} in an address is not one. */
final class Entities {
  private static final int LONGEST = 32;

  private Entities() {}

  /** Returns the text with its entities decoded. */
  static String decode(String text) {
    int start = text.indexOf('&');
    if (start < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int copied = 0;
    for (; start >= 0; start = text.indexOf('&', start + 1)) {
      int end = end(text, start, text.length());
      if (end > 0) {
        decoded.append(text, copied, start).append(decoded(text, start, end));
        copied = end;
        start = end - 1;
      }
    }
    return decoded.append(text, copied, text.length()).toString();
  }

  /** Returns the offset after the entity that begins at an offset; -1 if none does. */
  static int end(String text, int start, int limit) {
    int last = Math.min(limit, start + LONGEST);
    for (int at = start + 1; at < last; at++) {
      char c = text.charAt(at);
      if (c == ';') {
        return at == start + 1 ? -1 : at + 1;
      }
      boolean ofName =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
      if (!ofName) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Returns the character of the entity between two offsets; the entity itself if it is unknown.
   */
  static String decoded(String text, int start, int end) {
    String entity = text.substring(start, end);
    return switch (entity) {
      case "&lt;" -> "<";
      case "&gt;" -> ">";
      case "&amp;" -> "&";
      case "&nbsp;" -> "\u00a0";
      case "&emsp;" -> "\u2003";
      default -> Parser.unescapeEntities(entity, false);
    };
  }
}
