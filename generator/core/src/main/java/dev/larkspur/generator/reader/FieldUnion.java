package dev.larkspur.generator.reader;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.OperationSections.FieldGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Several tables of one role as one list: by name, the first wins. */
final class FieldUnion {
  private FieldUnion() {}

  static List<Field> of(List<FieldGroup> groups) {
    if (groups.size() == 1) {
      // Rows stay as written, also two of one name.
      return groups.get(0).fields();
    }
    List<Field> union = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (FieldGroup group : groups) {
      for (Field field : group.fields()) {
        if (names.add(field.name())) {
          union.add(field);
        }
      }
    }
    return union;
  }
}
