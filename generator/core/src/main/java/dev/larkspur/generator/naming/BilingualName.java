package dev.larkspur.generator.naming;

import org.jspecify.annotations.Nullable;

/**
 * A term that consists of an English name and one in another language, in any order, with a blank
 * or a slash between.
 *
 * @param english the English name
 * @param other the other name
 */
record BilingualName(String english, String other) {
  private static final int LONGEST = 12;

  /** Returns whether a term is a short name in one language and then one in another. */
  static boolean isShort(String term) {
    BilingualName name = of(term);
    return name != null
        && name.other().strip().length() <= LONGEST
        && Character.isUpperCase(name.english().strip().charAt(0));
  }

  /** Returns the names; null for a term of another form. */
  static @Nullable BilingualName of(String term) {
    String text = term.strip();
    int change = changes(text);
    if (change < 0) {
      return null;
    }
    String first = text.substring(0, change);
    String second = text.substring(change);
    boolean englishFirst = Meaning.isEnglish(first);
    String english = englishFirst ? first : second;
    String other = englishFirst ? second : first;
    char between = englishFirst ? first.charAt(change - 1) : second.charAt(0);
    boolean separate = Character.isWhitespace(between) || between == '/';
    return separate && Meaning.isEnglish(english) ? new BilingualName(english, other) : null;
  }

  /** Returns the English message in quotation marks before its translation; null if absent. */
  static @Nullable String quotedMessage(String description) {
    String text = description.strip();
    int end = 0;
    while (end < text.length() && isAscii(text.charAt(end))) {
      end++;
    }
    int quote = text.lastIndexOf('"', end - 1);
    return text.startsWith("\"") && quote > 0 && end < text.length()
        ? text.substring(1, quote)
        : null;
  }

  /** Returns the only index at which ASCII text ends or begins; negative if there are several. */
  private static int changes(String text) {
    int change = -1;
    for (int i = 1; i < text.length(); i++) {
      if (isAscii(text.charAt(i)) != isAscii(text.charAt(i - 1))) {
        if (change >= 0) {
          return -1;
        }
        change = i;
      }
    }
    return change;
  }

  private static boolean isAscii(char c) {
    return c <= 0x7f;
  }
}
