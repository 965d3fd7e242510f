package dev.larkspur.generator.change;

import dev.larkspur.generator.alignment.Pairs;
import java.util.List;

/** Compares two lists of names any one of which grants access. The order does not matter. */
final class ListDiff {
  private final ChangeCollector collector;
  private final Aspect aspect;
  private final JavaEffect java;

  ListDiff(ChangeCollector collector, Aspect aspect, JavaEffect java) {
    this.collector = collector;
    this.aspect = aspect;
    this.java = java;
  }

  void compare(ChangeLocation location, List<String> before, List<String> after) {
    for (var row : Pairs.of(before, after, name -> name, String::equals).rows()) {
      String old = row.before();
      String now = row.after();
      if (old == null && now != null) {
        add(location.detail(row.key()), Action.ADDED, now, before, after);
      } else if (old != null && now == null) {
        add(location.detail(row.key()), Action.REMOVED, old, before, after);
      }
    }
  }

  private void add(
      ChangeLocation location,
      Action action,
      String name,
      List<String> before,
      List<String> after) {
    collector.add(
        aspect,
        location,
        action == Action.ADDED ? null : ChangedValue.of(name),
        action == Action.ADDED ? ChangedValue.of(name) : null,
        aspect.isAlwaysRequired()
            ? WireRules.documented(action, !before.isEmpty(), !after.isEmpty())
            : WireRules.alternative(action, !before.isEmpty(), !after.isEmpty()),
        java);
  }
}
