package dev.larkspur.cli;

/** Escaping of page text for terminals. */
final class TerminalText {
  private TerminalText() {}

  /**
   * Returns one line with escaped control characters, which could move the cursor or forge lines.
   */
  static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        printable.append(' ');
      } else if (Character.isISOControl(c) || isDirectional(c)) {
        printable.append(String.format("\\u%04x", (int) c));
      } else {
        printable.append(c);
      }
    }
    return printable.toString();
  }

  /** Returns whether a character changes the direction of text. */
  private static boolean isDirectional(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }
}
