package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number at an offset of a text. Commas may separate its thousands.
 *
 * @param value the number
 * @param end the offset behind it
 */
record WrittenNumber(BigDecimal value, int end) {
  private static final int MAX_DIGITS = 18;
  private static final String OPENING = "[(（【";
  private static final String CLOSING = "])）】";
  private static final String BETWEEN = ",，、~～–—-";

  /**
   * A range in brackets, such as {@code [1, 200]}.
   *
   * @param lower its lower end
   * @param upper its upper end
   * @param end the offset behind it
   */
  record Range(BigDecimal lower, BigDecimal upper, int end) {}

  /** Returns the number at an offset, or null. */
  static @Nullable WrittenNumber at(String text, int from) {
    return at(text, from, true);
  }

  private static @Nullable WrittenNumber at(String text, int from, boolean thousands) {
    int start = from < text.length() && text.charAt(from) == '-' ? from + 1 : from;
    int end = digits(text, start);
    if (end == start) {
      return null;
    }
    StringBuilder number = new StringBuilder(text.substring(from, end));
    while (thousands
        && number.length() <= MAX_DIGITS
        && end < text.length()
        && text.charAt(end) == ',') {
      int next = digits(text, end + 1);
      if (next != end + 4) {
        break;
      }
      number.append(text, end + 1, next);
      end = next;
    }
    if (end < text.length() && text.charAt(end) == '.' && digits(text, end + 1) > end + 1) {
      int next = digits(text, end + 1);
      number.append(text, end, next);
      end = next;
    }
    return number.length() > MAX_DIGITS
        ? null
        : new WrittenNumber(new BigDecimal(number.toString()), end);
  }

  /** Returns the range in brackets at an offset, or null. */
  static @Nullable Range range(String text, int from) {
    if (OPENING.indexOf(text.charAt(from)) < 0) {
      return null;
    }
    WrittenNumber lower = at(text, PageText.skipBlank(text, from + 1), false);
    if (lower == null) {
      return null;
    }
    int between = PageText.skipBlank(text, lower.end());
    if (between == text.length() || BETWEEN.indexOf(text.charAt(between)) < 0) {
      return null;
    }
    WrittenNumber upper = at(text, PageText.skipBlank(text, between + 1), false);
    int close = upper == null ? text.length() : PageText.skipBlank(text, upper.end());
    return upper == null || close == text.length() || CLOSING.indexOf(text.charAt(close)) < 0
        ? null
        : new Range(lower.value(), upper.value(), close + 1);
  }

  /** Returns the end of the digits at an offset; of too many for a number, not all are skipped. */
  private static int digits(String text, int from) {
    int end = from;
    int limit = Math.min(text.length(), from + MAX_DIGITS + 1);
    while (end < limit && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
