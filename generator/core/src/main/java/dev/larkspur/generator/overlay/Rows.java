package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lookup of fields by path. Names may contain dots. */
final class Rows {
  private Rows() {}

  /** Edit of the fields of one level. */
  interface Level {
    /**
     * Returns the edited fields.
     *
     * @param name the last name of the path, which any number of fields may have
     */
    List<Field> edited(List<Field> rows, String name);
  }

  /** Returns the fields with one level edited; null if the path does not exist. */
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

  /** Returns whether a path leads to a field. */
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

  /** Returns the longest name of a field that the path leads through. */
  private static @Nullable String parent(List<Field> rows, String names) {
    return rows.stream()
        .map(Field::name)
        .filter(name -> FieldPath.below(names, name) != null)
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }
}
