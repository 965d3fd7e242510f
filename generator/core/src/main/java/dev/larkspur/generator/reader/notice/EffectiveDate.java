package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.DateWords;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date from which a scenario is in effect: the date in bold among the changes, otherwise
 * the date with a label for it, otherwise the first date. Dates of the page itself, such as that of
 * its last change, do not count.
 */
final class EffectiveDate {
  private static final int BOLD = 0;
  private static final int LABELLED = 1;
  private static final int AMONG_CHANGES = 2;
  private static final int ELSEWHERE = 3;

  private final NoticeContext context;
  private final DateWords words;
  private final List<Candidate> candidates = new ArrayList<>();

  private record Candidate(int rank, NoticeDate date, String written, SourceLocation at) {
    boolean readable() {
      return date.day() != null;
    }
  }

  EffectiveDate(NoticeContext context) {
    this.context = context;
    this.words = context.words().dates();
  }

  /**
   * Adds the dates of a line.
   *
   * @param changes whether the line is in a section of changes
   */
  void add(String line, boolean changes, SourceLocation at) {
    boolean bold = false;
    boolean labelled = false;
    int from = 0;
    for (NoticeDate date : NoticeDate.in(line, words)) {
      String before = line.substring(Math.min(from, date.start()), date.start());
      bold ^= togglesBold(before);
      labelled |= words.effective().stream().anyMatch(before::contains);
      from = date.end();
      int rank = rank(bold, labelled, changes);
      if (rank == BOLD || !words.labelsPage(before)) {
        String written = line.substring(date.start(), date.end());
        candidates.add(new Candidate(rank, date, written, at));
      }
    }
  }

  /** Returns the date; null if absent or incomplete, which is reported. */
  @Nullable LocalDate find() {
    Candidate best =
        candidates.stream()
            .min(Comparator.comparing(Candidate::rank).thenComparing(day -> !day.readable()))
            .orElse(null);
    if (best == null || best.readable()) {
      return best == null ? null : best.date().day();
    }
    LocalDate sameDay = fullDate(best.date().monthDay());
    if (sameDay == null) {
      context
          .diagnostics()
          .report(
              Rule.NOTICE_UNREADABLE,
              best.at(),
              "Found a date that does not exist or has no year: \""
                  + best.written()
                  + "\"; expected one such as "
                  + words.example()
                  + ".");
    }
    return sameDay;
  }

  private @Nullable LocalDate fullDate(@Nullable MonthDay day) {
    return candidates.stream()
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

  /** Returns whether a text contains an odd number of marks of bold. */
  private static boolean togglesBold(String text) {
    boolean toggles = false;
    for (int at = text.indexOf("**"); at >= 0; at = text.indexOf("**", at + 2)) {
      toggles = !toggles;
    }
    return toggles;
  }
}
