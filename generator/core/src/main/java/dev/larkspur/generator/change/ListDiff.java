package dev.larkspur.generator.change;

import java.util.List;

/** Compares two lists of names, any one of which opens a door. Their order means nothing. */
final class ListDiff {
  private final Findings findings;
  private final Aspect aspect;
  private final JavaEffect java;

  ListDiff(Findings findings, Aspect aspect, JavaEffect java) {
    this.findings = findings;
    this.aspect = aspect;
    this.java = java;
  }

  void compare(Spot spot, List<String> before, List<String> after) {
    for (var row : Pairs.of(before, after, name -> name, String::equals).rows()) {
      String old = row.before();
      String now = row.after();
      if (old == null && now != null) {
        add(spot.detail(row.key()), Action.ADDED, now, before, after);
      } else if (old != null && now == null) {
        add(spot.detail(row.key()), Action.REMOVED, old, before, after);
      }
    }
  }

  private void add(Spot spot, Action action, String name, List<String> before, List<String> after) {
    findings.add(
        aspect,
        spot,
        action == Action.ADDED ? null : ChangedValue.of(name),
        action == Action.ADDED ? ChangedValue.of(name) : null,
        WireRules.oneIsEnough(action, !before.isEmpty(), !after.isEmpty()),
        java);
  }
}
