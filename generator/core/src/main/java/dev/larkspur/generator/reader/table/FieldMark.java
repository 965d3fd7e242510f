package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Element;
import dev.larkspur.generator.reader.table.ColumnLayout.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags round a field's name and type, which say what a cell holds wherever it stands. */
final class FieldMark {
  /** What is marked. */
  static final Set<Role> ROLES = Set.of(Role.NAME, Role.TYPE);

  private FieldMark() {}

  /** The role that a cell is marked for; prose that only mentions a name is not. */
  static @Nullable Role of(Cell cell) {
    for (Element element : cell.elements()) {
      if (element.name().equals("md-text")) {
        Role role = role(element.attribute("type"));
        return role != null && cell.text().startsWith(element.text()) ? role : null;
      }
    }
    return null;
  }

  private static @Nullable Role role(String type) {
    return switch (type) {
      case "field-name" -> Role.NAME;
      case "field-type" -> Role.TYPE;
      default -> null;
    };
  }
}
