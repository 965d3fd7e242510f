package dev.larkspur.generator.emit;

/** How much room characters take in a line, and where a line of such may break. */
final class Width {
  private Width() {}

  /** A full-width character takes the room of two. */
  static int of(char c) {
    return c >= 0x2E80 ? 2 : 1;
  }

  /** The room of a piece of text. */
  static int of(String text, int start, int end) {
    int width = 0;
    for (int i = start; i < end; i++) {
      width += of(text.charAt(i));
    }
    return width;
  }

  /** Chinese has no spaces; a line may break after its punctuation. */
  static boolean isBreak(char c) {
    return c == '\uFF0C' || c == '\u3002' || c == '\uFF1B' || c == '\u3001' || c == '\uFF1A';
  }
}
