package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds rows by their path. A name with dots in it is found as well as a name below a name. */
final class Rows {
  private Rows() {}

  /** What is done with the rows of one level. */
  interface Level {
    /**
     * The rows as they should be.
     *
     * @param name the last name of the path; of the rows one, more or none may have it
     */
    List<Field> edited(List<Field> rows, String name);
  }

  /** The rows with one level edited; null if the path leads nowhere. */
  static @Nullable List<Field> at(List<Field> rows, String names, Level level) {
    if (has(rows, names)) {
      return level.edited(rows, names);
    }
    String parent = parent(rows, names);
    if (parent == null) {
      return names.indexOf('.') < 0 ? level.edited(rows, names) : null;
    }
    String below = names.substring(parent.length() + 1);
    List<Field> edited = new ArrayList<>(rows.size());
    boolean found = false;
    for (Field row : rows) {
      List<Field> fields = row.name().equals(parent) ? at(row.fields(), below, level) : null;
      found |= fields != null;
      edited.add(fields == null ? row : row.toBuilder().fields(fields).build());
    }
    return found ? edited : null;
  }

  /** Whether a path leads to a row. */
  static boolean contains(List<Field> rows, String names) {
    if (has(rows, names)) {
      return true;
    }
    String parent = parent(rows, names);
    return parent != null
        && rows.stream()
            .filter(row -> row.name().equals(parent))
            .anyMatch(row -> contains(row.fields(), names.substring(parent.length() + 1)));
  }

  static boolean has(List<Field> rows, String name) {
    return rows.stream().anyMatch(row -> row.name().equals(name));
  }

  /** The longest name of a row that the path leads through. */
  private static @Nullable String parent(List<Field> rows, String names) {
    return rows.stream()
        .map(Field::name)
        .filter(name -> FieldPath.below(names, name) != null)
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }
}
