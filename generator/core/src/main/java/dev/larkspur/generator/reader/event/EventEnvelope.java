package dev.larkspur.generator.reader.event;

import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.reader.table.ColumnLayout;
import dev.larkspur.generator.reader.table.FieldName;
import dev.larkspur.generator.reader.table.RowCells;
import dev.larkspur.generator.vocabulary.ColumnRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;
import java.util.Objects;

/** The root fields of both generations of events. */
final class EventEnvelope {
  private static final List<List<String>> ROOTS =
      List.of(List.of("schema", "header", "event"), List.of("uuid", "type", "event"));

  private EventEnvelope() {}

  /** Returns whether the outermost rows of a table include the root fields of an event. */
  static boolean isIn(Table table, ColumnLayout columns, Vocabulary words) {
    List<String> names =
        ColumnLayout.rows(table, words).stream()
            .filter(row -> row.level() == 0)
            .map(row -> new RowCells(columns, row).cell(ColumnRole.NAME))
            .filter(Objects::nonNull)
            .map(cell -> FieldName.of(cell.text(), words).name())
            .toList();
    return ROOTS.stream().anyMatch(names::containsAll);
  }
}
