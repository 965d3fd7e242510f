package dev.larkspur.generator.markup;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The attributes of most tags: in double quotes, without a fault. A value is read on demand. */
final class SoundAttributes implements Attributes {
  private final String text;
  private final int start;

  /** Returns the attributes of a tag whose name ends at an offset; they have an {@link #end}. */
  SoundAttributes(String text, int nameEnd) {
    this.text = text;
    this.start = nameEnd;
  }

  /**
   * Returns the offset after the {@code >} of a tag whose name ends at an offset; -1 if the tag
   * needs repair.
   */
  static int end(String text, int nameEnd) {
    int at = nameEnd;
    while (at >= 0) {
      int next = skipBlanks(text, at);
      if (text.startsWith(">", next)) {
        return next + 1;
      } else if (text.startsWith("/>", next)) {
        return next + 2;
      }
      at = next == at ? -1 : endOfAttribute(text, next);
    }
    return -1;
  }

  @Override
  public @Nullable String value(String name) {
    int at = skipBlanks(text, start);
    int sign = endOfName(text, at);
    while (sign > at) {
      int value = sign + "=\"".length();
      int end = text.indexOf('"', value);
      if (sign - at == name.length() && text.startsWith(name, at)) {
        return Parser.unescapeEntities(text.substring(value, end), true);
      }
      at = skipBlanks(text, end + 1);
      sign = endOfName(text, at);
    }
    return null;
  }

  private static int endOfAttribute(String text, int start) {
    int sign = endOfName(text, start);
    if (sign == start || !text.startsWith("=\"", sign)) {
      return -1;
    }
    int end = sign + 2;
    while (end < text.length() && isOfValue(text.charAt(end))) {
      end++;
    }
    return text.startsWith("\"", end) ? end + 1 : -1;
  }

  private static int endOfName(String text, int start) {
    int end = start;
    while (end < text.length() && AttributeRepair.isNameCharacter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfValue(char c) {
    return c != '"' && c != '<' && c != '\n';
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }
}
