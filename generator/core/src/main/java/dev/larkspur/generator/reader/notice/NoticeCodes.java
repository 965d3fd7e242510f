package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.vocabulary.NoticeWords;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The error codes in a line of a notice.
 *
 * @param runs the codes, in runs of adjacent ones such as {@code `231022`、`231023`}
 */
record NoticeCodes(List<Run> runs) {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z_.])[0-9]{4,10}(?![0-9A-Za-z_%])(?!\\.[0-9])");
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
  private static final String BETWEEN = "`* 、，,/;；|\n";
  private static final String RANGE = "-~～–—";
  private static final Separators MARKS = new Separators("`* ");

  /**
   * Adjacent codes.
   *
   * @param range whether they are the ends of a range, whose other codes are unknown
   */
  record Run(List<Long> codes, CodeEvidence evidence, boolean range) {
    Run {
      codes = List.copyOf(codes);
    }
  }

  /** A number that may be an error code, with its offsets. */
  private record Candidate(int start, int end, long value) {}

  NoticeCodes {
    runs = List.copyOf(runs);
  }

  /** Returns the codes in a text, without the numbers in links, endpoints and dates. */
  static NoticeCodes in(String text, Vocabulary words) {
    String plain = withoutOtherNumbers(text, words);
    List<Run> runs = new ArrayList<>();
    List<Candidate> adjacent = new ArrayList<>();
    for (Candidate number : candidates(plain, words.notices())) {
      if (!adjacent.isEmpty()
          && !separates(plain.substring(last(adjacent).end(), number.start()), words.notices())) {
        addRun(plain, adjacent, runs, words.notices());
      }
      adjacent.add(number);
    }
    addRun(plain, adjacent, runs, words.notices());
    return new NoticeCodes(runs);
  }

  /** Returns all numbers of a cell in a column of codes, regardless of the words beside them. */
  static List<Long> inColumn(String cell, Vocabulary words) {
    return values(candidates(withoutOtherNumbers(cell, words), words.notices()));
  }

  /** Returns the codes of a cell that contains only codes; otherwise an empty list. */
  static List<Long> alone(String cell, Vocabulary words) {
    String others = DIGITS.matcher(cell).replaceAll("");
    boolean codesOnly = new Separators(BETWEEN, words.notices().conjunctions()).cover(others);
    return codesOnly && !NoticeDate.isDay(cell.strip()) ? inColumn(cell, words) : List.of();
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Returns every code, whatever the evidence. */
  List<Long> all() {
    return runs.stream().flatMap(run -> run.codes().stream()).toList();
  }

  /**
   * Returns the codes with the strongest of these kinds of evidence; an empty list if they are in
   * several runs or a range.
   */
  List<Long> by(CodeEvidence first, CodeEvidence... others) {
    Set<CodeEvidence> accepted = EnumSet.of(first, others);
    for (CodeEvidence evidence : accepted) {
      List<Run> found = runs.stream().filter(run -> run.evidence() == evidence).toList();
      if (!found.isEmpty()) {
        return found.size() == 1 && !found.get(0).range() ? found.get(0).codes() : List.of();
      }
    }
    return List.of();
  }

  private static String withoutOtherNumbers(String text, Vocabulary words) {
    StringBuilder rest = new StringBuilder(NoticeLink.withoutTargets(text));
    for (NoticeEndpoint endpoint : NoticeEndpoint.in(rest.toString())) {
      NoticeLink.mask(rest, endpoint.start(), endpoint.end());
    }
    for (NoticeDate date : NoticeDate.spelledOut(rest.toString(), words.dates())) {
      NoticeLink.mask(rest, date.start(), date.end());
    }
    return rest.toString();
  }

  /** Returns the numbers of a text that have no unit. */
  private static List<Candidate> candidates(String text, NoticeWords words) {
    List<Candidate> candidates = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      int behind = MARKS.skip(text, number.end());
      if (words.units().stream().noneMatch(unit -> text.startsWith(unit, behind))) {
        long value = Long.parseLong(number.group());
        candidates.add(new Candidate(number.start(), number.end(), value));
      }
    }
    return candidates;
  }

  private static void addRun(
      String plain, List<Candidate> adjacent, List<Run> runs, NoticeWords words) {
    if (adjacent.isEmpty()) {
      return;
    }
    int start = adjacent.get(0).start();
    int end = last(adjacent).end();
    String run = plain.substring(start, end);
    CodeEvidence evidence = CodeEvidence.of(plain, start, end, words);
    if (evidence == CodeEvidence.STATED || (evidence != null && !NoticeDate.isDay(run))) {
      boolean range =
          run.chars().anyMatch(c -> RANGE.indexOf(c) >= 0)
              || words.ranges().stream().anyMatch(run::contains);
      runs.add(new Run(values(adjacent), evidence, range));
    }
    adjacent.clear();
  }

  /** Returns whether the text between two codes only separates them. */
  private static boolean separates(String gap, NoticeWords words) {
    List<String> separating = new ArrayList<>(words.conjunctions());
    separating.addAll(words.ranges());
    separating.add(words.errorCode().get(0));
    return new Separators(BETWEEN + RANGE, separating).cover(gap);
  }

  private static Candidate last(List<Candidate> numbers) {
    return numbers.get(numbers.size() - 1);
  }

  private static List<Long> values(List<Candidate> numbers) {
    return numbers.stream().map(Candidate::value).toList();
  }
}
