package dev.larkspur.generator.emit;

/** How much room characters take in a line, and where a line of such may break. */
final class TextWidth {
  private static final String NEVER_LAST = "([{<`\"'\uFF08\u3010\u300A\u300C\u300E\u201C\u2018";
  private static final String NEVER_FIRST =
      ")]}>.,:;!?%`\"'\uFF09\u3011\u300B\u300D\u300F\u201D\u2019"
          + "\uFF0C\u3002\uFF1B\u3001\uFF1A\uFF01\uFF1F\uFF05\u2026";

  private TextWidth() {}

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

  /**
   * Whether a line may end before a character where there is neither a space nor punctuation:
   * beside an ideograph, but not before what closes or after what opens.
   */
  static boolean isSoftBreak(String text, int index) {
    char before = text.charAt(index - 1);
    char after = text.charAt(index);
    return (isIdeograph(before) || isIdeograph(after))
        && !Character.isHighSurrogate(before)
        && NEVER_LAST.indexOf(before) < 0
        && NEVER_FIRST.indexOf(after) < 0;
  }

  /** Whether a place between two characters has an ideograph on both sides, no punctuation. */
  static boolean isInsideWord(String text, int index) {
    return Character.isLetter(text.charAt(index - 1))
        && Character.isLetter(text.charAt(index))
        && isIdeograph(text.charAt(index - 1))
        && isIdeograph(text.charAt(index));
  }

  private static boolean isIdeograph(char c) {
    return c >= 0x2E80 && !Character.isSurrogate(c);
  }
}
