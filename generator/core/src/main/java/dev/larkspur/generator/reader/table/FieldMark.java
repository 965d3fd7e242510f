package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Element;
import dev.larkspur.generator.vocabulary.ColumnRole;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tags around a field's name and type, which show the role of a cell in any column. */
final class FieldMark {
  /** The roles that have marks. */
  static final Set<ColumnRole> ROLES = Set.of(ColumnRole.NAME, ColumnRole.TYPE);

  private FieldMark() {}

  /** Returns the role that a cell is marked with, or null. Prose may only mention a name. */
  static @Nullable ColumnRole of(Cell cell) {
    for (Element element : cell.elements()) {
      if (element.name().equals("md-text")) {
        ColumnRole role = role(element.attribute("type"));
        return role != null && cell.text().startsWith(element.text()) ? role : null;
      }
    }
    return null;
  }

  private static @Nullable ColumnRole role(String type) {
    return switch (type) {
      case "field-name" -> ColumnRole.NAME;
      case "field-type" -> ColumnRole.TYPE;
      default -> null;
    };
  }
}
