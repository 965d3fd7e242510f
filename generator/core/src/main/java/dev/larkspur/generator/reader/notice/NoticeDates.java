package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that a scenario names, and which of them is the one it takes effect on: the one in bold
 * among the changes, then the one that is called so, then the first.
 */
final class NoticeDates {
  private static final List<String> LABELS = List.of("生效时间", "生效日期", "上线时间", "变更时间");
  private static final int BOLD = 0;
  private static final int LABELLED = 1;
  private static final int AMONG_CHANGES = 2;
  private static final int ELSEWHERE = 3;

  private final List<Found> found = new ArrayList<>();

  private record Found(int rank, NoticeDate date, String words, SourceLocation at) {
    boolean readable() {
      return date.day() != null;
    }
  }

  /**
   * Takes note of the days in a line.
   *
   * @param changes whether the line stands among the changes
   */
  void note(String line, boolean changes, SourceLocation at) {
    boolean bold = false;
    boolean labelled = false;
    int from = 0;
    for (NoticeDate date : NoticeDate.in(line)) {
      String before = line.substring(Math.min(from, date.start()), date.start());
      bold ^= opensBold(before);
      labelled |= LABELS.stream().anyMatch(before::contains);
      from = date.end();
      String words = line.substring(date.start(), date.end());
      found.add(new Found(rank(bold, labelled, changes), date, words, at));
    }
  }

  /** The day from which on; null if none is named in full, and then what is named is reported. */
  @Nullable LocalDate effective(Diagnostics diagnostics) {
    Found best =
        found.stream()
            .min(Comparator.comparing(Found::rank).thenComparing(day -> !day.readable()))
            .orElse(null);
    if (best == null || best.readable()) {
      return best == null ? null : best.date().day();
    }
    LocalDate sameDay = fullDay(best.date().monthDay());
    if (sameDay == null) {
      diagnostics.report(
          Rule.NOTICE_UNREADABLE,
          best.at(),
          "Found a day without its year or that there is not: \""
              + best.words()
              + "\"; expected one such as 2025年06月25日.");
    }
    return sameDay;
  }

  private @Nullable LocalDate fullDay(@Nullable MonthDay day) {
    return found.stream()
        .map(other -> other.date().day())
        .filter(full -> full != null && MonthDay.from(full).equals(day))
        .findFirst()
        .orElse(null);
  }

  private static int rank(boolean bold, boolean labelled, boolean changes) {
    if (changes && bold) {
      return BOLD;
    } else if (labelled) {
      return LABELLED;
    }
    return changes ? AMONG_CHANGES : ELSEWHERE;
  }

  /** Whether bold is another behind a text than before it. */
  private static boolean opensBold(String text) {
    boolean opens = false;
    for (int at = text.indexOf("**"); at >= 0; at = text.indexOf("**", at + 2)) {
      opens = !opens;
    }
    return opens;
  }
}
