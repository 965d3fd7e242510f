package dev.larkspur.cli;

import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Number of diagnostics of each rule. */
record RuleCounts(Map<Rule, Integer> byRule) {
  static RuleCounts of(List<Diagnostic> found) {
    Map<Rule, Integer> byRule = new EnumMap<>(Rule.class);
    found.forEach(diagnostic -> byRule.merge(diagnostic.rule(), 1, Integer::sum));
    return new RuleCounts(byRule);
  }

  /** Returns one line for each rule, sorted by severity. */
  List<String> lines() {
    Comparator<Map.Entry<Rule, Integer>> bySeverity =
        Comparator.comparing(entry -> entry.getKey().severity());
    return byRule.entrySet().stream()
        .sorted(bySeverity.thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
        .map(
            entry ->
                String.format(
                    "%6d %s %s",
                    entry.getValue(), entry.getKey().severity().label(), entry.getKey()))
        .toList();
  }
}
