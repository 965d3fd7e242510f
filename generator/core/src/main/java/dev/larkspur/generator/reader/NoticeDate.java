package dev.larkspur.generator.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day on which a notice takes effect. */
final class NoticeDate {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4}) ?[年/.-] ?(\\d{1,2}) ?[月/.-] ?(\\d{1,2})");

  private NoticeDate() {}

  /** The first day that a line names, in either of the ways days are written. */
  static @Nullable LocalDate in(String line) {
    Matcher day = DAY.matcher(line);
    if (!day.find()) {
      return null;
    }
    try {
      return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher day, int group) {
    return Integer.parseInt(day.group(group));
  }
}
