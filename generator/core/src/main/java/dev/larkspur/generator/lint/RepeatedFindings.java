package dev.larkspur.generator.lint;

import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins the diagnostics of a page that have the same rule and message. */
public final class RepeatedFindings {
  private static final int MOST_LINES = 5;

  private RepeatedFindings() {}

  /**
   * Returns the diagnostics with one for each page, rule and message, which lists the lines of the
   * others.
   *
   * @param sorted the diagnostics, by location
   */
  public static List<Diagnostic> joined(List<Diagnostic> sorted) {
    Map<Same, List<Diagnostic>> groups = new LinkedHashMap<>();
    for (Diagnostic found : sorted) {
      groups.computeIfAbsent(Same.of(found), same -> new ArrayList<>()).add(found);
    }
    return groups.values().stream().map(RepeatedFindings::one).sorted().toList();
  }

  private static Diagnostic one(List<Diagnostic> group) {
    Diagnostic first = group.get(0);
    if (group.size() == 1) {
      return first;
    }
    List<String> lines =
        group.stream().skip(1).map(same -> String.valueOf(same.location().line())).toList();
    boolean all = lines.size() <= MOST_LINES;
    return new Diagnostic(
        first.rule(),
        first.location(),
        first.message()
            + " The same on "
            + (lines.size() == 1 ? "line " : "lines ")
            + String.join(", ", all ? lines : lines.subList(0, MOST_LINES))
            + (all ? "." : " and " + (lines.size() - MOST_LINES) + " more."),
        first.hint());
  }

  private record Same(String path, Rule rule, String message) {
    static Same of(Diagnostic found) {
      return new Same(found.location().path(), found.rule(), found.message());
    }
  }
}
