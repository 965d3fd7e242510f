package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of dates. Dates in digits alone and English dates are read on pages of every language.
 *
 * @param yearFirst a date whose groups are year, month and day
 * @param withoutYear a date whose groups are month and day
 * @param example a date, for messages
 * @param effective labels of the date from which a change is in effect
 * @param ofPage a label of a date of the page itself, such as that of its last change
 */
public record DateWords(
    Pattern yearFirst,
    Pattern withoutYear,
    String example,
    List<String> effective,
    Pattern ofPage) {
  private static final String MARKS = "*_`>#-:：|";
  private static final int LONGEST_LABEL = 60;

  /**
   * Returns whether the text before a date is only a label of a date of the page itself.
   *
   * @param before the text between the date and the beginning of the line or the date before it
   */
  public boolean labelsPage(String before) {
    int start = 0;
    int end = before.length();
    while (start < end && isMark(before.charAt(start))) {
      start++;
    }
    while (end > start && isMark(before.charAt(end - 1))) {
      end--;
    }
    return end - start <= LONGEST_LABEL
        && ofPage.matcher(before.substring(start, end).toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean isMark(char c) {
    return PageText.isBlank(c) || MARKS.indexOf(c) >= 0;
  }
}
