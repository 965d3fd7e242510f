package dev.larkspur.cli;

/** Page text on its way to a terminal. */
final class TerminalText {
  private TerminalText() {}

  /** One line without control characters, which could move the cursor or forge other lines. */
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

  /** Marks that make a terminal show text in another order than it stands. */
  private static boolean isDirectional(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }
}
