package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.Translations;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two pages of different languages that describe the same, and what they say differently. Where
 * they contradict each other, the page that was updated later counts, and else the first one.
 */
final class LanguagePair {
  /** The number of missing parts that a diagnostic lists. */
  private static final int LISTED = 20;

  private final Side first;
  private final Side second;
  private final Diagnostics diagnostics;
  private final boolean secondCounts;

  LanguagePair(Side first, Side second, Diagnostics diagnostics) {
    this.first = first;
    this.second = second;
    this.diagnostics = diagnostics;
    this.secondCounts = second.time().isAfter(first.time());
  }

  /**
   * One of the two pages.
   *
   * @param hasLevels whether its notation shows the levels of rows
   */
  record Side(
      @Nullable String language, @Nullable Instant updatedAt, Source source, boolean hasLevels) {
    /** Returns when the page was updated; a page without a date counts as the oldest. */
    Instant time() {
      return updatedAt == null ? Instant.MIN : updatedAt;
    }

    String name() {
      return language == null ? "" : language;
    }
  }

  /** Returns the page that counts where the two contradict each other. */
  <T> T counting(T ofFirst, T ofSecond) {
    return secondCounts ? ofSecond : ofFirst;
  }

  /** Returns whether only the first page shows the levels of rows. */
  boolean onlyFirstHasLevels() {
    return first.hasLevels() && !second.hasLevels();
  }

  /** Returns whether only the second page shows the levels of rows. */
  boolean onlySecondHasLevels() {
    return second.hasLevels() && !first.hasLevels();
  }

  /** Returns the path of the second page, for rows that only it has. */
  String secondPath() {
    return second.source().path();
  }

  /** Returns the same pair without reports. */
  LanguagePair silent() {
    return new LanguagePair(first, second, new Diagnostics());
  }

  /** Returns a text that both pages have by language; empty if one does not have it. */
  Map<String, String> translations(String ofFirst, String ofSecond) {
    return Translations.of(first.name(), ofFirst, second.name(), ofSecond);
  }

  /** Returns what both pages have by language. */
  <T> Map<String, T> byLanguage(Map<String, T> earlier, T ofFirst, T ofSecond) {
    Map<String, T> both = new TreeMap<>(earlier);
    both.putIfAbsent(first.name(), ofFirst);
    both.put(second.name(), ofSecond);
    return both;
  }

  /** Returns the comparison of a table, or of other parts of the pages. */
  Part part(String name) {
    return new Part(name);
  }

  /** A part of the pages, such as a table, and what only one of the pages has of it. */
  final class Part {
    private final String name;
    private final Missing inFirst = new Missing();
    private final Missing inSecond = new Missing();

    private Part(String name) {
      this.name = name;
    }

    /** Adds something that only the second page has. */
    void missingInFirst(String what) {
      inFirst.parts.add(what);
    }

    /** Adds something that only the first page has. */
    void missingInSecond(String what) {
      inSecond.parts.add(what);
    }

    /** Adds lines of the part, the first of which locates what is missing. */
    void lines(int lineInFirst, int lineInSecond) {
      inFirst.line = inFirst.line == 0 ? lineInFirst : inFirst.line;
      inSecond.line = inSecond.line == 0 ? lineInSecond : inSecond.line;
    }

    /** Returns the facts of the part as a whole. */
    Facts facts() {
      return new Facts(this, "", "", first.source().line(), second.source().line());
    }

    /** Returns the facts of an element of the part, such as a field and its path. */
    Facts facts(String kind, String subject, int lineInFirst, int lineInSecond) {
      return new Facts(this, kind, subject, lineInFirst, lineInSecond);
    }

    /** Returns the values of both pages, and adds those that only one of them has. */
    <T> List<T> union(String what, List<T> ofFirst, List<T> ofSecond, Function<T, String> word) {
      if (ofFirst.equals(ofSecond)) {
        return ofFirst;
      }
      Set<T> union = new LinkedHashSet<>(ofFirst);
      ofSecond.stream()
          .filter(union::add)
          .forEach(it -> missingInFirst(what + " " + word.apply(it)));
      Set<T> known = new HashSet<>(ofSecond);
      ofFirst.stream()
          .filter(it -> !known.contains(it))
          .forEach(it -> missingInSecond(what + " " + word.apply(it)));
      return List.copyOf(union);
    }

    /** Returns the words of both pages, and adds those that only one of them has. */
    List<String> union(String what, List<String> ofFirst, List<String> ofSecond) {
      return union(what, ofFirst, ofSecond, word -> word);
    }

    /** Reports what one of the pages does not have. */
    void report() {
      report(inFirst, first, second);
      report(inSecond, second, first);
    }

    private void report(Missing missing, Side incomplete, Side complete) {
      if (missing.parts.isEmpty()) {
        return;
      }
      int more = missing.parts.size() - LISTED;
      diagnostics.report(
          Rule.LANGUAGE_INCOMPLETE,
          missing.line == 0 ? incomplete.source().location() : incomplete.source().at(missing.line),
          "Only "
              + complete.source().path()
              + " has these parts of the "
              + name
              + ": "
              + String.join(", ", missing.parts.subList(0, Math.min(LISTED, missing.parts.size())))
              + (more > 0 ? " and " + more + " more." : "."));
    }
  }

  /** What one page does not have of a part. */
  private static final class Missing {
    private final List<String> parts = new ArrayList<>();
    private int line;
  }

  /** The facts of one element on both pages. */
  final class Facts {
    private final Part part;
    private final String kind;
    private final String subject;
    private final int lineInFirst;
    private final int lineInSecond;
    private final List<String> contradictions = new ArrayList<>();

    private Facts(Part part, String kind, String subject, int lineInFirst, int lineInSecond) {
      this.part = part;
      this.kind = kind;
      this.subject = subject;
      this.lineInFirst = lineInFirst;
      this.lineInSecond = lineInSecond;
    }

    /** Returns a fact that both pages state, that of the page that counts. */
    <T> T of(String what, T ofFirst, T ofSecond) {
      if (ofFirst.equals(ofSecond)) {
        return ofFirst;
      }
      contradict(what, ofFirst.toString(), ofSecond.toString());
      return counting(ofFirst, ofSecond);
    }

    /** Returns a fact that one of the pages may not state. */
    <T> @Nullable T ofEither(String what, @Nullable T ofFirst, @Nullable T ofSecond) {
      if (ofFirst != null && ofSecond != null) {
        return of(what, ofFirst, ofSecond);
      } else if (ofSecond != null) {
        part.missingInFirst(of(what));
      } else if (ofFirst != null) {
        part.missingInSecond(of(what));
      }
      return ofFirst == null ? ofSecond : ofFirst;
    }

    private String of(String what) {
      return subject.isEmpty() ? what : what + " of " + subject;
    }

    /** Adds a contradiction of both pages. */
    void contradict(String what, String ofFirst, String ofSecond) {
      contradictions.add(
          what + " " + counting(ofSecond, ofFirst) + ", not " + counting(ofFirst, ofSecond));
    }

    /** Returns the fact that holds if one of the pages states it. */
    boolean either(String what, boolean ofFirst, boolean ofSecond) {
      if (ofFirst && !ofSecond) {
        part.missingInSecond(of(what));
      } else if (ofSecond && !ofFirst) {
        part.missingInFirst(of(what));
      }
      return ofFirst || ofSecond;
    }

    /** Reports the contradictions at the page that does not count. */
    void report() {
      if (contradictions.isEmpty()) {
        return;
      }
      Side counting = counting(first, second);
      Side other = counting(second, first);
      int line = counting(lineInSecond, lineInFirst);
      diagnostics.report(
          Rule.LANGUAGES_CONTRADICT,
          other.source().at(line),
          (subject.isEmpty() ? "The page" : kind + " " + subject)
              + " differs from "
              + counting.source().path()
              + ":"
              + counting(lineInFirst, lineInSecond)
              + ", which "
              + (first.time().equals(second.time())
                  ? "takes precedence: "
                  : "was updated later and takes precedence: ")
              + String.join("; ", contradictions)
              + ".");
    }
  }
}
