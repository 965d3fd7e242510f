package dev.larkspur.generator.reader.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a line of a notice that might be an error code.
 *
 * @param start where it begins
 * @param end where it ends
 * @param value its value
 */
record NoticeNumber(int start, int end, long value) {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z_.])[0-9]{4,10}(?![0-9A-Za-z_%])(?!\\.[0-9])");
  private static final String MEASURES = "年月日号次秒条个分天人字毫元小位张份倍页层级";

  /** The numbers of a text that measure nothing. */
  static List<NoticeNumber> in(String text) {
    List<NoticeNumber> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      if (!isMeasured(text, number.end())) {
        long value = Long.parseLong(number.group());
        numbers.add(new NoticeNumber(number.start(), number.end(), value));
      }
    }
    return numbers;
  }

  private static boolean isMeasured(String text, int end) {
    int at = end;
    while (at < text.length() && "`* ".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() && MEASURES.indexOf(text.charAt(at)) >= 0;
  }
}
