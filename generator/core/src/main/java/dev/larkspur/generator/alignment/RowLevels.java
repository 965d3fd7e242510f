package dev.larkspur.generator.alignment;

import dev.larkspur.generator.model.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nests rows whose notation lost the levels like the rows of another page of the operation. */
public final class RowLevels {
  /** The largest number of pairs of rows that are compared with each other. */
  private static final int MOST_PAIRS = 4_000_000;

  private RowLevels() {}

  /** A row with its level and whether there are rows below it. */
  private record Row(Field field, int level, boolean outer) {}

  /** Returns rows with the levels of the corresponding rows of a model. */
  public static List<Field> nested(List<Field> rows, List<Field> model) {
    List<Row> flat = flat(rows);
    List<Row> levels = flat(model);
    int[] partners = partners(flat, levels);
    int[] depths = new int[flat.size()];
    int next = 0;
    for (int i = 0; i < depths.length; i++) {
      Row partner = partners[i] < 0 ? null : levels.get(partners[i]);
      // A row that only one page has is read as a sibling of the row before.
      depths[i] =
          Math.min(partner == null ? next : partner.level(), i == 0 ? 0 : depths[i - 1] + 1);
      next = depths[i] + (partner != null && partner.outer() ? 1 : 0);
    }
    return nested(flat, depths);
  }

  private static List<Row> flat(List<Field> fields) {
    List<Row> rows = new ArrayList<>();
    Deque<Row> open = new ArrayDeque<>();
    pushAll(open, fields, 0);
    while (!open.isEmpty()) {
      Row row = open.pop();
      rows.add(row);
      pushAll(open, row.field().fields(), row.level() + 1);
    }
    return rows;
  }

  private static void pushAll(Deque<Row> open, List<Field> fields, int level) {
    for (int i = fields.size() - 1; i >= 0; i--) {
      open.push(new Row(fields.get(i), level, !fields.get(i).fields().isEmpty()));
    }
  }

  /** Builds the tree from the last row to the first, so that the rows below a row are complete. */
  private static List<Field> nested(List<Row> rows, int[] depths) {
    Map<Integer, Deque<Field>> byDepth = new HashMap<>();
    for (int i = rows.size() - 1; i >= 0; i--) {
      Deque<Field> below = byDepth.remove(depths[i] + 1);
      Field field = rows.get(i).field();
      byDepth
          .computeIfAbsent(depths[i], none -> new ArrayDeque<>())
          .push(field.toBuilder().fields(below == null ? List.of() : List.copyOf(below)).build());
    }
    Deque<Field> roots = byDepth.get(0);
    return roots == null ? List.of() : List.copyOf(roots);
  }

  /** Returns the index of the corresponding row for each row; -1 for rows without one. */
  private static int[] partners(List<Row> rows, List<Row> model) {
    int[] partners = new int[rows.size()];
    Arrays.fill(partners, -1);
    int start = 0;
    int end = rows.size();
    int modelEnd = model.size();
    while (start < end && start < modelEnd && isSame(rows.get(start), model.get(start))) {
      partners[start] = start;
      start++;
    }
    while (end > start && modelEnd > start && isSame(rows.get(end - 1), model.get(modelEnd - 1))) {
      partners[--end] = --modelEnd;
    }
    if ((long) (end - start) * (modelEnd - start) <= MOST_PAIRS) {
      pairLongest(rows, model, start, end, modelEnd, partners);
    } else {
      pairInOrder(rows, model, start, end, modelEnd, partners);
    }
    return partners;
  }

  /** Pairs the longest common sequence of names. */
  private static void pairLongest(
      List<Row> rows, List<Row> model, int start, int end, int modelEnd, int[] partners) {
    int height = end - start;
    int width = modelEnd - start;
    int[][] lengths = new int[height + 1][width + 1];
    for (int i = height - 1; i >= 0; i--) {
      for (int j = width - 1; j >= 0; j--) {
        lengths[i][j] =
            isSame(rows.get(start + i), model.get(start + j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < height && j < width) {
      if (isSame(rows.get(start + i), model.get(start + j))) {
        partners[start + i++] = start + j++;
      } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** Pairs each row with the next one of its name. */
  private static void pairInOrder(
      List<Row> rows, List<Row> model, int start, int end, int modelEnd, int[] partners) {
    Map<String, Deque<Integer>> byName = new HashMap<>();
    for (int j = start; j < modelEnd; j++) {
      byName.computeIfAbsent(model.get(j).field().name(), none -> new ArrayDeque<>()).add(j);
    }
    for (int i = start; i < end; i++) {
      Deque<Integer> candidates = byName.get(rows.get(i).field().name());
      Integer partner = candidates == null ? null : candidates.poll();
      partners[i] = partner == null ? -1 : partner;
    }
  }

  private static boolean isSame(Row one, Row other) {
    return one.field().name().equals(other.field().name());
  }
}
