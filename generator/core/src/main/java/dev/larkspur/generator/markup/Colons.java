package dev.larkspur.generator.markup;

/** The {@code :::} lines around boxes and tables. */
final class Colons {
  private Colons() {}

  /** Whether they stand at an offset. */
  static boolean at(String text, int offset) {
    return text.startsWith(":::", offset);
  }

  /** The first visible character behind them, or the end of the line. */
  static int end(String text, int offset, int lineEnd) {
    int at = offset;
    while (at < lineEnd && text.charAt(at) == ':') {
      at++;
    }
    return Blank.skip(text, at, lineEnd);
  }
}
