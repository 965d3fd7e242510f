package dev.larkspur.generator.reader.notice;

/** Hides parts of a text from later readings while all else keeps its place. */
final class Masking {
  private static final char MARK = '\uFFFC';

  private Masking() {}

  static void out(StringBuilder text, int start, int end) {
    for (int at = start; at < end; at++) {
      text.setCharAt(at, MARK);
    }
  }
}
