package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    Map<String, List<Field>> others = byName(tables);
    List<Field> union = new ArrayList<>();
    for (Field row : rows) {
      union.add(united(row, others.getOrDefault(row.name(), List.of()), tables.size()));
    }
    rows.forEach(row -> others.remove(row.name()));
    others.values().forEach(same -> union.add(united(same.get(0), same, tables.size())));
    return union;
  }

  /** Returns the first row of each name in each table, by name. */
  private static Map<String, List<Field>> byName(List<List<Field>> tables) {
    Map<String, List<Field>> rows = new LinkedHashMap<>();
    for (List<Field> table : tables) {
      Set<String> names = new HashSet<>();
      for (Field row : table) {
        if (names.add(row.name())) {
          rows.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row);
        }
      }
    }
    return rows;
  }

  /**
   * Returns a row combined with the rows of its name in other tables.
   *
   * @param tables the number of the other tables
   */
  private static Field united(Field row, List<Field> others, int tables) {
    List<Field> rows = new ArrayList<>(List.of(row));
    rows.addAll(others);
    boolean required =
        others.size() == tables
            && rows.stream().allMatch(other -> Boolean.TRUE.equals(other.required()));
    List<List<Field>> members =
        others.stream().map(Field::fields).filter(fields -> !fields.isEmpty()).toList();
    boolean holdsMembers = !row.fields().isEmpty() || row.type() instanceof Type.ObjectType;
    return AgreedRow.of(row, rows, rows).toBuilder()
        .required(required)
        .open(rows.stream().anyMatch(Field::open))
        .fields(holdsMembers ? union(row.fields(), members) : List.of())
        .build();
  }
}
