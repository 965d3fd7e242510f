package dev.larkspur.runtime.internal;

/**
 * Conversion of received text for exception messages and logs, where it must not look like another
 * line, change the direction of other text or control a terminal.
 */
public final class PrintableText {
  /** The maximum length of a text without a length of its own. */
  private static final int LONGEST = 500;

  private PrintableText() {}

  /** Returns text on one line, see {@link #line(String, int)}, with at most 500 characters. */
  public static String line(String text) {
    return line(text, LONGEST);
  }

  /**
   * Returns text on one line without surrounding blanks. Line breaks and tabs become spaces. Other
   * control characters, invisible characters, characters that change the direction of text, and
   * unpaired surrogates become escapes such as <code>&#92;u202e</code>.
   *
   * @param longest the maximum length; a longer text ends with an ellipsis
   */
  public static String line(String text, int longest) {
    int start = firstChange(text, longest);
    if (start < 0) {
      return text.strip();
    }
    StringBuilder line = new StringBuilder(Math.min(text.length(), longest) + 16);
    line.append(text, 0, start);
    for (int i = start; i < text.length(); ) {
      int next = text.codePointAt(i);
      int length = line.length();
      append(line, next);
      if (line.length() > longest) {
        line.setLength(length);
        return line.append('…').toString().strip();
      }
      i += Character.charCount(next);
    }
    return line.toString().strip();
  }

  /** Returns the index of the first character that is replaced or left out, or -1. */
  private static int firstChange(String text, int longest) {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      boolean plain = next < 128 ? next >= ' ' && next != 127 : isPlain(next);
      if (!plain || i >= longest) {
        return i;
      }
    }
    return -1;
  }

  private static void append(StringBuilder line, int character) {
    if (isBlank(character)) {
      line.append(' ');
    } else if (isPlain(character)) {
      line.appendCodePoint(character);
    } else {
      line.append(String.format(character > 0xffff ? "\\u{%x}" : "\\u%04x", character));
    }
  }

  private static boolean isBlank(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || character == 0x85
        || character == 0x2028
        || character == 0x2029;
  }

  /** Returns whether a character is printed as it is; a surrogate on its own is not. */
  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> character != 0x115f && character != 0x1160 && character != 0x3164;
    };
  }
}
