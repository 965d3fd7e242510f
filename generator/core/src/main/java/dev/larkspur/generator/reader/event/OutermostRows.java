package dev.larkspur.generator.reader.event;

import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.reader.table.ColumnLayout;
import dev.larkspur.generator.reader.table.FieldName;
import dev.larkspur.generator.reader.table.RowCells;
import dev.larkspur.generator.vocabulary.ColumnRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;
import java.util.Objects;

/** The outermost rows of a table before it is read. */
final class OutermostRows {
  /** The root fields in both generations of events. */
  private static final List<List<String>> ENVELOPES =
      List.of(List.of("schema", "header", "event"), List.of("uuid", "type", "event"));

  private OutermostRows() {}

  /** Returns whether a table has the root fields of an event. */
  static boolean areEnvelope(Table table, ColumnLayout columns, Vocabulary words) {
    List<String> names = names(table, columns, words);
    return ENVELOPES.stream().anyMatch(names::containsAll);
  }

  /** Returns the names of the fields. */
  static List<String> names(Table table, ColumnLayout columns, Vocabulary words) {
    return ColumnLayout.rows(table, words).stream()
        .filter(row -> row.level() == 0)
        .map(row -> new RowCells(columns, row).cell(ColumnRole.NAME))
        .filter(Objects::nonNull)
        .map(cell -> FieldName.of(cell.text(), words).name())
        .toList();
  }
}
