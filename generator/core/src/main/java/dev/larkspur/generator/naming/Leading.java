package dev.larkspur.generator.naming;

/**
 * The term that a description begins with, and the remark after it.
 *
 * @param term the text before the first separator, without parentheses
 * @param remark the text in parentheses in the term, or else the text between the first separator
 *     and the next; empty if absent
 * @param inParentheses whether the remark is in parentheses
 * @param endsInComma whether the separator after the term is a comma
 */
record Leading(String term, String remark, boolean inParentheses, boolean endsInComma) {
  private static final String SEPARATORS = "。，；：！？\n|";

  /** Separators if a blank follows, since they may also be parts of numbers or names. */
  private static final String BEFORE_BLANK = ".,;:!?";

  /** Separators between blanks, after English. */
  private static final String DASHES = "-—–";

  private static final String COMMAS = "，,";

  /** Returns the term at the beginning of a description. */
  static Leading of(String description) {
    String text = description.strip();
    int end = end(text, 0);
    String term = text.substring(0, end);
    boolean comma = end < text.length() && COMMAS.indexOf(text.charAt(end)) >= 0;
    int open = indexOf(term, '(', '（', 0);
    if (open >= 0) {
      int close = indexOf(term, ')', '）', open);
      String remark = term.substring(open + 1, close < 0 ? term.length() : close);
      return new Leading(withoutParentheses(term), remark, true, comma);
    }
    if (end == text.length()) {
      return new Leading(term, "", false, false);
    }
    return new Leading(term, text.substring(end + 1, end(text, end + 1)).strip(), false, comma);
  }

  private static String withoutParentheses(String term) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (c == '(' || c == '（') {
        depth++;
      } else if (c == ')' || c == '）') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        kept.append(c);
      }
    }
    return kept.toString().strip();
  }

  /** Returns the index of the first separator outside of parentheses. */
  private static int end(String text, int start) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '（') {
        depth++;
      } else if (c == ')' || c == '）') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && separates(text, i)) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean separates(String text, int i) {
    char c = text.charAt(i);
    boolean blankAfter = i + 1 == text.length() || text.charAt(i + 1) <= ' ';
    boolean blankBefore = i > 0 && text.charAt(i - 1) <= ' ';
    boolean ideographAfter = i + 1 < text.length() && text.charAt(i + 1) > 0x2fff;
    return SEPARATORS.indexOf(c) >= 0
        || (BEFORE_BLANK.indexOf(c) >= 0 && (blankAfter || ideographAfter))
        || (c == '=' && blankBefore && blankAfter)
        || (DASHES.indexOf(c) >= 0 && blankBefore && blankAfter && text.charAt(0) <= 0x7f);
  }

  private static int indexOf(String text, char ascii, char wide, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == ascii || text.charAt(i) == wide) {
        return i;
      }
    }
    return -1;
  }
}
