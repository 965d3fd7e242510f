package dev.larkspur.portal;

/** Text of the portal made fit to stand on one line: no line ends, no control codes. */
final class PrintableLine {
  private static final int LONGEST = 200;

  private PrintableLine() {}

  /** One harmless line for people, not too long. */
  static String of(String text) {
    String line = line(text);
    return line.length() <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST))) + "…";
  }

  /** The whole text as one line. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().map(c -> fits(c) ? c : ' ').forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  /** Not so: what ends a line, turns the direction of text, or is half a character. */
  private static boolean fits(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
