package dev.larkspur.generator.reader.description;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers in a rule.
 *
 * @param values the numbers in order, commas between thousands taken out
 * @param alone whether nothing else stands there but range signs, quotes and units
 */
public record Numbers(List<BigDecimal> values, boolean alone) {
  private static final int MAX_DIGITS = 40;
  private static final String SIGNS = "`～~-–—至到：:。；;，,\"“”为个字符字元素 \t\u00A0";

  public Numbers {
    values = List.copyOf(values);
  }

  public static Numbers of(String text) {
    List<BigDecimal> values = new ArrayList<>();
    boolean alone = true;
    int at = 0;
    while (at < text.length()) {
      int end = numberEnd(text, at);
      if (end > at && end - at <= MAX_DIGITS) {
        values.add(new BigDecimal(text.substring(at, end).replace(",", "")));
        at = end;
      } else {
        alone &= SIGNS.indexOf(text.charAt(at)) >= 0;
        at++;
      }
    }
    return new Numbers(values, alone);
  }

  int count() {
    return values.size();
  }

  BigDecimal first() {
    return values.get(0);
  }

  BigDecimal last() {
    return values.get(values.size() - 1);
  }

  /** A minus belongs to the number unless something that could be a number stands before it. */
  private static int numberEnd(String text, int from) {
    int at = from;
    if (text.charAt(at) == '-') {
      if (at > 0 && (isDigit(text, at - 1) || text.charAt(at - 1) == ' ')) {
        return from;
      }
      at++;
    }
    int digits = at;
    boolean dot = false;
    while (isDigit(text, at) || (at > digits && isInner(text, at) && !dot)) {
      dot |= text.charAt(at) == '.';
      at++;
    }
    return at > digits ? at : from;
  }

  private static boolean isInner(String text, int at) {
    return at + 1 < text.length()
        && (text.charAt(at) == '.' || text.charAt(at) == ',')
        && isDigit(text, at - 1)
        && isDigit(text, at + 1);
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
