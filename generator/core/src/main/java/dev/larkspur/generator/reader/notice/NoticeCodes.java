package dev.larkspur.generator.reader.notice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The error codes in a line of a notice.
 *
 * @param runs codes that stand together, such as {@code `231022`、`231023`}
 */
record NoticeCodes(List<Run> runs) {
  private static final String BETWEEN = "`* 、，,/和与及或;；|\n";
  private static final String RANGE = "-~～–—至到";

  /** What says that a number is an error code, the surest first. */
  enum Sign {
    /** It stands beside the word for it, or is returned and in bold or back-ticks. */
    STATED,
    /** It begins the line, and a colon or a remark follows or nothing. */
    LEADING,
    /** It is all that stands in bold or in back-ticks. */
    EMPHASISED
  }

  /**
   * Codes that stand together.
   *
   * @param range whether they are the ends of a range, so that others are not named
   */
  record Run(List<Long> codes, Sign sign, boolean range) {
    Run {
      codes = List.copyOf(codes);
    }
  }

  NoticeCodes {
    runs = List.copyOf(runs);
  }

  /** The codes in a text; numbers in links, endpoints and days are none. */
  static NoticeCodes in(String text) {
    String plain = withoutOtherNumbers(text);
    List<Run> runs = new ArrayList<>();
    List<NoticeNumber> together = new ArrayList<>();
    for (NoticeNumber number : NoticeNumber.in(plain)) {
      if (!together.isEmpty() && !join(gap(plain, last(together), number))) {
        addRun(plain, together, runs);
      }
      together.add(number);
    }
    addRun(plain, together, runs);
    return new NoticeCodes(runs);
  }

  /** All numbers of a cell in a column of codes, whatever words stand beside them. */
  static List<Long> inColumn(String cell) {
    return values(NoticeNumber.in(withoutOtherNumbers(cell)));
  }

  /** The codes of a cell that holds codes and nothing else; empty if it holds more. */
  static List<Long> alone(String cell) {
    boolean more = cell.chars().anyMatch(c -> !Character.isDigit(c) && BETWEEN.indexOf(c) < 0);
    return more || NoticeDate.isDay(cell.strip()) ? List.of() : inColumn(cell);
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Every code, whatever says so. */
  List<Long> all() {
    return runs.stream().flatMap(run -> run.codes().stream()).toList();
  }

  /** The codes of the surest of these signs; none if several runs are as sure. */
  List<Long> by(Sign first, Sign... others) {
    Set<Sign> signs = EnumSet.of(first, others);
    for (Sign sign : signs) {
      List<Run> as = runs.stream().filter(run -> run.sign() == sign).toList();
      if (!as.isEmpty()) {
        return as.size() == 1 && !as.get(0).range() ? as.get(0).codes() : List.of();
      }
    }
    return List.of();
  }

  private static String withoutOtherNumbers(String text) {
    StringBuilder rest = new StringBuilder(NoticeLink.withoutTargets(text));
    for (NoticeEndpoint endpoint : NoticeEndpoint.in(rest.toString())) {
      Masking.out(rest, endpoint.start(), endpoint.end());
    }
    for (NoticeDate date : NoticeDate.spelledOut(rest.toString())) {
      Masking.out(rest, date.start(), date.end());
    }
    return rest.toString();
  }

  private static void addRun(String plain, List<NoticeNumber> together, List<Run> runs) {
    if (together.isEmpty()) {
      return;
    }
    int start = together.get(0).start();
    int end = last(together).end();
    Sign sign = CodeContext.sign(plain, start, end);
    if (sign == Sign.STATED || (sign != null && !NoticeDate.isDay(plain.substring(start, end)))) {
      boolean range = plain.substring(start, end).chars().anyMatch(c -> RANGE.indexOf(c) >= 0);
      runs.add(new Run(values(together), sign, range));
    }
    together.clear();
  }

  private static boolean join(String gap) {
    return gap.replace("错误码", "").chars().allMatch(c -> (BETWEEN + RANGE).indexOf(c) >= 0);
  }

  private static String gap(String plain, NoticeNumber one, NoticeNumber next) {
    return plain.substring(one.end(), next.start());
  }

  private static NoticeNumber last(List<NoticeNumber> numbers) {
    return numbers.get(numbers.size() - 1);
  }

  private static List<Long> values(List<NoticeNumber> numbers) {
    return numbers.stream().map(NoticeNumber::value).toList();
  }
}
