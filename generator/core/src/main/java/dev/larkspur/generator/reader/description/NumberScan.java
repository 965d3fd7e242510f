package dev.larkspur.generator.reader.description;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers in a text.
 *
 * @param values the numbers in order; commas may separate their thousands
 * @param rest the text without them
 */
public record NumberScan(List<BigDecimal> values, String rest) {
  private static final int MAX_DIGITS = 40;

  public NumberScan {
    values = List.copyOf(values);
  }

  /** Finds the numbers in a text. */
  public static NumberScan of(String text) {
    List<BigDecimal> values = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = numberEnd(text, at);
      if (end > at && end - at <= MAX_DIGITS) {
        values.add(new BigDecimal(text.substring(at, end).replace(",", "")));
        rest.append(' ');
        at = end;
      } else {
        rest.append(text.charAt(at));
        at++;
      }
    }
    return new NumberScan(values, rest.toString());
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

  /** A minus sign belongs to the number unless a digit or a space precedes it. */
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
    while (isDigit(text, at) || (at > digits && at < text.length() && isInner(text, at) && !dot)) {
      dot |= text.charAt(at) == '.';
      at++;
    }
    return at > digits ? at : from;
  }

  private static boolean isInner(String text, int at) {
    return text.charAt(at) == ',' ? isThousands(text, at) : isPoint(text, at);
  }

  private static boolean isPoint(String text, int at) {
    return text.charAt(at) == '.' && isDigit(text, at - 1) && isDigit(text, at + 1);
  }

  private static boolean isThousands(String text, int at) {
    return isDigit(text, at + 1)
        && isDigit(text, at + 2)
        && isDigit(text, at + 3)
        && !isDigit(text, at + 4);
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
