package dev.larkspur.generator.reader.notice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day that a line of a notice names.
 *
 * @param start where it begins in the line
 * @param end where it ends
 * @param day the day; null if its year is missing or there is no such day
 * @param monthDay month and day alone, if they are
 */
record NoticeDate(int start, int end, @Nullable LocalDate day, @Nullable MonthDay monthDay) {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4}) ?[年/.-] ?(\\d{1,2}) ?[月/.-] ?(\\d{1,2})(?: ?[日号])?");
  private static final Pattern DIGITS =
      Pattern.compile("(?<![\\dA-Za-z_])(20\\d{2})(\\d{2})(\\d{2})(?![\\dA-Za-z_])");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (\\d{4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITHOUT_YEAR =
      Pattern.compile("(?<!\\d)(?<![年/.-] ?)(\\d{1,2}) ?月 ?(\\d{1,2}) ?[日号]");

  /** Every day in a line, in whichever of the ways days are written. */
  static List<NoticeDate> in(String line) {
    List<NoticeDate> found = new ArrayList<>(spelledOut(line));
    for (Matcher day = DIGITS.matcher(line); day.find(); ) {
      if (dayOf(day, 1, 2, 3) != null) {
        found.add(of(day, 1, 2, 3));
      }
    }
    found.sort(Comparator.comparing(NoticeDate::start));
    return found;
  }

  /** Those days that nobody could take for another number. */
  static List<NoticeDate> spelledOut(String line) {
    List<NoticeDate> found = new ArrayList<>();
    for (Matcher day = YEAR_FIRST.matcher(line); day.find(); ) {
      found.add(of(day, 1, 2, 3));
    }
    for (Matcher day = MONTH_FIRST.matcher(line); day.find(); ) {
      found.add(of(day, 3, 1, 2));
    }
    for (Matcher day = DAY_FIRST.matcher(line); day.find(); ) {
      found.add(of(day, 3, 2, 1));
    }
    for (Matcher day = WITHOUT_YEAR.matcher(line); day.find(); ) {
      found.add(new NoticeDate(day.start(), day.end(), null, monthDay(day)));
    }
    return found;
  }

  /** Whether a number is also a day. */
  static boolean isDay(String digits) {
    Matcher day = DIGITS.matcher(digits);
    return day.matches() && dayOf(day, 1, 2, 3) != null;
  }

  private static NoticeDate of(Matcher found, int year, int month, int day) {
    return new NoticeDate(found.start(), found.end(), dayOf(found, year, month, day), null);
  }

  private static @Nullable LocalDate dayOf(Matcher found, int year, int month, int day) {
    try {
      return LocalDate.of(number(found, year), number(found, month), number(found, day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable MonthDay monthDay(Matcher found) {
    try {
      return MonthDay.of(number(found, 1), number(found, 2));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher found, int group) {
    String written = found.group(group);
    return Character.isLetter(written.charAt(0))
        ? MONTHS.indexOf(written.toLowerCase(Locale.ROOT)) / 3 + 1
        : Integer.parseInt(written);
  }
}
