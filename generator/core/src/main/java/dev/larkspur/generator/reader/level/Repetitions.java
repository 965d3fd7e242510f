package dev.larkspur.generator.reader.level;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ends of rows' members by repetition: the members of two rows of one type are equal, so where
 * the rows behind the two begin to differ, the members of both have ended.
 */
final class Repetitions {
  private static final int COMPARED = 8;
  private static final int LONGEST = 200;

  private Repetitions() {}

  /** Returns for each row the index of the first row that cannot belong to it. */
  static int[] ends(List<FlatRow> rows) {
    int[] ends = new int[rows.size()];
    Arrays.fill(ends, Integer.MAX_VALUE);
    Map<String, List<Integer>> byType = new HashMap<>();
    for (int i = 0; i < ends.length; i++) {
      if (rows.get(i).isNamed()) {
        byType.computeIfAbsent(rows.get(i).type(), type -> new ArrayList<>()).add(i);
      }
    }
    byType.values().forEach(same -> ends(rows, same, ends));
    return ends;
  }

  private static void ends(List<FlatRow> rows, List<Integer> same, int[] ends) {
    for (int k = 0; k < same.size(); k++) {
      List<Integer> lengths = new ArrayList<>();
      for (int other = k + 1; other < same.size() && other <= k + COMPARED; other++) {
        lengths(rows, same.get(k), same.get(other), lengths);
      }
      for (int other = k - 1;
          other >= 0 && lengths.size() < COMPARED && other >= k - COMPARED;
          other--) {
        lengths(rows, same.get(k), same.get(other), lengths);
      }
      if (!lengths.isEmpty()) {
        lengths.sort(null);
        int length = lengths.get(lengths.size() / 2);
        ends[same.get(k)] = length == LONGEST ? Integer.MAX_VALUE : same.get(k) + 1 + length;
      }
    }
  }

  /**
   * Adds the number of equal rows behind two rows; rows of which one lacks members do not count.
   */
  private static void lengths(List<FlatRow> rows, int first, int second, List<Integer> lengths) {
    int length = 0;
    while (length < LONGEST
        && Math.max(first, second) + 1 + length < rows.size()
        && rows.get(first + 1 + length).equals(rows.get(second + 1 + length))) {
      length++;
    }
    if (length > 0) {
      lengths.add(length);
    }
  }
}
