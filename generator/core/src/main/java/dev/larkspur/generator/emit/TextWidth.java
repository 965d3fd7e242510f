package dev.larkspur.generator.emit;

/** The width of text in columns, and where a line can break. */
final class TextWidth {
  private static final String NEVER_LAST = "([{<`\"'\uFF08\u3010\u300A\u300C\u300E\u201C\u2018";
  private static final String NEVER_FIRST =
      ")]}>.,:;!?%`\"'\uFF09\u3011\u300B\u300D\u300F\u201D\u2019"
          + "\uFF0C\u3002\uFF1B\u3001\uFF1A\uFF01\uFF1F\uFF05\u2026";

  private TextWidth() {}

  /** Returns the width of a character: two columns if it is full-width. */
  static int of(char c) {
    return c >= 0x2E80 ? 2 : 1;
  }

  /** Returns the width of a part of a text. */
  static int of(String text, int start, int end) {
    int width = 0;
    for (int i = start; i < end; i++) {
      width += of(text.charAt(i));
    }
    return width;
  }

  /**
   * Returns whether a line can break after a character: Chinese text has no spaces, but
   * punctuation.
   */
  static boolean isBreak(char c) {
    return c == '\uFF0C' || c == '\u3002' || c == '\uFF1B' || c == '\u3001' || c == '\uFF1A';
  }

  /**
   * Returns whether a line can break before a character without a space or punctuation: next to an
   * ideograph, but not before closing or after opening punctuation.
   */
  static boolean isSoftBreak(String text, int index) {
    char before = text.charAt(index - 1);
    char after = text.charAt(index);
    return (isIdeograph(before) || isIdeograph(after))
        && !Character.isHighSurrogate(before)
        && NEVER_LAST.indexOf(before) < 0
        && NEVER_FIRST.indexOf(after) < 0;
  }

  /** Returns whether an index is between two ideographs. */
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
