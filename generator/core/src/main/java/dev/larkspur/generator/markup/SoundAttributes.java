package dev.larkspur.generator.markup;

/** What follows the name of most tags: attributes in double quotes, and nothing to put right. */
final class SoundAttributes {
  private SoundAttributes() {}

  /**
   * The offset after the {@code >} of a tag whose name ends at an offset; -1 if it is not sound.
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

  private static int endOfAttribute(String text, int start) {
    int sign = start;
    while (sign < text.length() && AttributeRepair.isNameCharacter(text.charAt(sign))) {
      sign++;
    }
    if (sign == start || !text.startsWith("=\"", sign)) {
      return -1;
    }
    int end = sign + 2;
    while (end < text.length() && isOfValue(text.charAt(end))) {
      end++;
    }
    return text.startsWith("\"", end) ? end + 1 : -1;
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
