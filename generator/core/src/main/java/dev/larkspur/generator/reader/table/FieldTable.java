package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.vocabulary.ColumnRole;
import java.util.ArrayList;
import java.util.List;

/** The rows of a field table as a tree. */
public final class FieldTable {
  /** Deeper than any page and less deep than JSON readers allow. */
  private static final int MAX_DEPTH = 100;

  private final List<Row> rows;
  private final FieldReader reader;
  private int next;

  private FieldTable(Table table, ColumnLayout columns, FieldReader reader) {
    this.rows = ColumnLayout.rows(table, columns.words());
    this.reader = reader;
  }

  /** Whether the rows name values and what they mean in Chinese, so that none names a field. */
  public static boolean isLookUp(Table table, ColumnLayout columns) {
    List<Row> rows = ColumnLayout.rows(table, columns.words());
    return !rows.isEmpty()
        && rows.stream()
            .allMatch(
                row -> {
                  Cell name = new RowCells(columns, row).cell(ColumnRole.NAME);
                  return name != null && FieldName.of(name.text(), columns.words()).isChinese();
                });
  }

  public static List<Field> read(Table table, ColumnLayout columns, PageContext context) {
    FieldReader reader = new FieldReader(columns, context);
    return new FieldTable(table, columns, reader).siblings(0, 0);
  }

  /** The rows from here on that are at least this deep, each with the deeper ones behind it. */
  private List<Field> siblings(int level, int depth) {
    List<Field> fields = new ArrayList<>();
    while (next < rows.size() && (rows.get(next).level() >= level || depth == 0)) {
      Row row = rows.get(next++);
      List<Field> children =
          depth < MAX_DEPTH && next < rows.size() && rows.get(next).level() > row.level()
              ? siblings(row.level() + 1, depth + 1)
              : List.of();
      Field field = reader.read(row, children);
      if (field != null) {
        fields.add(field);
      } else {
        fields.addAll(children);
      }
    }
    return fields;
  }
}
