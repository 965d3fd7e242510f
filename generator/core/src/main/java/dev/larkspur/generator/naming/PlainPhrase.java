package dev.larkspur.generator.naming;

/** A phrase without markup, quotation marks, remarks in parentheses and final punctuation. */
final class PlainPhrase {
  private static final String OPENING = "(（";
  private static final String CLOSING = ")）";

  /** Quotation marks, and the marks of Markdown. */
  private static final String DROPPED = "\"'`*“”‘’「」『』《》〈〉【】[]［］=\\~";

  /** Marks that separate like a blank. */
  private static final String BLANK = " \t\r\n\u00a0\u3000_";

  private static final String DASHES = "-—–";

  private static final String FINAL = "。.，,；;：:！!？?、-—";

  private PlainPhrase() {}

  /** Returns the plain phrase. Blanks remain between Latin words only. */
  static String of(String phrase) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    boolean blank = false;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (OPENING.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSING.indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (BLANK.indexOf(c) >= 0 || (DASHES.indexOf(c) >= 0 && !isBetweenDigits(phrase, i))) {
        blank = true;
      } else if (depth == 0 && DROPPED.indexOf(c) < 0) {
        if (blank && !plain.isEmpty() && isAscii(plain.charAt(plain.length() - 1)) && isAscii(c)) {
          plain.append(' ');
        }
        blank = false;
        plain.append(c);
      }
    }
    int end = plain.length();
    while (end > 0 && FINAL.indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(0, end);
  }

  /** Returns whether a dash is part of a range of numbers. */
  private static boolean isBetweenDigits(String phrase, int i) {
    return i > 0
        && i + 1 < phrase.length()
        && Character.isDigit(phrase.charAt(i - 1))
        && Character.isDigit(phrase.charAt(i + 1));
  }

  private static boolean isAscii(char c) {
    return c <= 0x7f;
  }
}
