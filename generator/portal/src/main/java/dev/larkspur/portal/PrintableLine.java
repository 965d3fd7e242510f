package dev.larkspur.portal;

/** Conversion of text from the portal to one line without control characters. */
final class PrintableLine {
  private static final int MAX_LENGTH = 200;

  private PrintableLine() {}

  /** Returns a safe line of limited length for messages. */
  static String of(String text) {
    String line = line(text);
    return line.length() <= MAX_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_LENGTH))) + "…";
  }

  /** Returns the whole text as one line. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().map(c -> isPrintable(c) ? c : ' ').forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  /** Rejects line separators, directional marks and unpaired surrogates. */
  private static boolean isPrintable(int c) {
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
