package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.vocabulary.DateWords;
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
 * A date in a line of a notice.
 *
 * @param start the offset in the line at which it begins
 * @param end the offset behind it
 * @param day the date; null if it has no year or does not exist
 * @param monthDay month and day of a date without a year; null if they do not exist
 */
record NoticeDate(int start, int end, @Nullable LocalDate day, @Nullable MonthDay monthDay) {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String MONTH =
      "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final Pattern DIGITS =
      Pattern.compile("(?<![\\dA-Za-z_])(20\\d{2})(\\d{2})(\\d{2})(?![\\dA-Za-z_])");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (\\d{4})", Pattern.CASE_INSENSITIVE);

  /** Returns every date in a line, in order. */
  static List<NoticeDate> in(String line, DateWords words) {
    List<NoticeDate> found = new ArrayList<>(spelledOut(line, words));
    for (Matcher day = DIGITS.matcher(line); day.find(); ) {
      if (dayOf(day, 1, 2, 3) != null) {
        found.add(of(day, 1, 2, 3));
      }
    }
    found.sort(Comparator.comparing(NoticeDate::start));
    return found;
  }

  /** Returns the dates that cannot be mistaken for another number. */
  static List<NoticeDate> spelledOut(String line, DateWords words) {
    List<NoticeDate> found = new ArrayList<>();
    for (Matcher day = words.yearFirst().matcher(line); day.find(); ) {
      found.add(of(day, 1, 2, 3));
    }
    for (Matcher day = MONTH_FIRST.matcher(line); day.find(); ) {
      found.add(of(day, 3, 1, 2));
    }
    for (Matcher day = DAY_FIRST.matcher(line); day.find(); ) {
      found.add(of(day, 3, 2, 1));
    }
    for (Matcher day = words.withoutYear().matcher(line); day.find(); ) {
      found.add(new NoticeDate(day.start(), day.end(), null, monthDay(day)));
    }
    return found;
  }

  /** Returns whether digits are a date, such as 20250625. */
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
