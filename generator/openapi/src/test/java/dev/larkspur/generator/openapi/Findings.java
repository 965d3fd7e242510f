package dev.larkspur.generator.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Differences between a model and a document by kind, and counts of what was compared. */
final class Findings {
  private final SortedMap<String, List<String>> differences = new TreeMap<>();
  private final SortedMap<String, Integer> counts = new TreeMap<>();

  void count(String what) {
    count(what, 1);
  }

  void count(String what, int number) {
    counts.merge(what, number, Integer::sum);
  }

  void add(String kind, String place, Object expected, Object found) {
    differences
        .computeIfAbsent(kind, key -> new ArrayList<>())
        .add("%s: expected %s, but found %s".formatted(place, expected, found));
  }

  void compare(String kind, String place, Object expected, Object found) {
    if (!expected.equals(found)) {
      add(kind, place, expected, found);
    }
  }

  /** Returns the differences by kind. */
  SortedMap<String, List<String>> differences() {
    return differences;
  }

  /** Returns how many things of each kind were compared. */
  SortedMap<String, Integer> counts() {
    return counts;
  }

  /** Returns the number of differences of each kind, each with its first places. */
  String summary() {
    StringBuilder summary = new StringBuilder(counts.toString());
    differences.forEach(
        (kind, places) -> {
          summary.append("\n").append(places.size()).append(" × ").append(kind);
          places.stream()
              .limit(5)
              .forEach(place -> summary.append("\n    ").append(place.replace('\n', ' ')));
        });
    return summary.toString();
  }
}
