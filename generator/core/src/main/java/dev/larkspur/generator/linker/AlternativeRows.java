package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a body with several tables. A caller fills one of them, so a member is required only
 * if all tables require it, at every depth.
 */
final class AlternativeRows {
  private AlternativeRows() {}

  static List<Field> of(Body body) {
    return body.alternatives().isEmpty()
        ? body.fields()
        : union(body.fields(), body.alternatives().stream().map(Body.Alternative::fields).toList());
  }

  /** Returns the rows of a table combined with those of the other tables. */
  private static List<Field> union(List<Field> rows, List<List<Field>> tables) {
    List<Field> union = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Field row : rows) {
      names.add(row.name());
      union.add(united(row, tables));
    }
    for (List<Field> table : tables) {
      for (Field row : table) {
        if (names.add(row.name())) {
          union.add(united(row, tables));
        }
      }
    }
    return union;
  }

  private static Field united(Field row, List<List<Field>> tables) {
    List<Field> rows = new ArrayList<>(List.of(row));
    List<List<Field>> members = new ArrayList<>();
    boolean required = Boolean.TRUE.equals(row.required());
    for (List<Field> table : tables) {
      Field other = find(row.name(), table);
      required &= other != null && Boolean.TRUE.equals(other.required());
      if (other != null) {
        rows.add(other);
        if (!other.fields().isEmpty()) {
          members.add(other.fields());
        }
      }
    }
    boolean holdsMembers = !row.fields().isEmpty() || row.type() instanceof Type.ObjectType;
    return AgreedRow.of(row, rows, rows).toBuilder()
        .required(required)
        .open(rows.stream().anyMatch(Field::open))
        .fields(holdsMembers ? union(row.fields(), members) : List.of())
        .build();
  }

  private static @Nullable Field find(String name, List<Field> table) {
    for (Field row : table) {
      if (row.name().equals(name)) {
        return row;
      }
    }
    return null;
  }
}
