package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.vocabulary.ColumnRole;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of a field table as a tree. */
public final class FieldTable {
  /** More than any page has, and less than JSON readers allow. */
  private static final int MAX_DEPTH = 100;

  private final List<Row> rows;
  private final FieldReader reader;
  private int next;

  private FieldTable(Table table, ColumnLayout columns, FieldReader reader) {
    this.rows = ColumnLayout.rows(table, columns.words());
    this.reader = reader;
  }

  /**
   * Returns whether a table explains terms: the names of all rows consist of ideographs, or begin
   * with a capital letter and some of them have several words.
   */
  public static boolean isLookUp(Table table, ColumnLayout columns) {
    List<Row> rows = ColumnLayout.rows(table, columns.words());
    boolean ideographic = !rows.isEmpty();
    boolean capitalized = true;
    boolean prose = false;
    for (Row row : rows) {
      Cell cell = new RowCells(columns, row).cell(ColumnRole.NAME);
      if (cell == null) {
        return false;
      }
      FieldName name = FieldName.of(cell.text(), columns.words());
      ideographic &= name.isIdeographic();
      capitalized &= name.isCapitalized();
      if (!ideographic && !capitalized) {
        return false;
      }
      prose |= columns.words().isProse(name.name());
    }
    return ideographic || (capitalized && prose);
  }

  /** Returns the fields of a table with their members. */
  public static List<Field> read(Table table, ColumnLayout columns, PageContext context) {
    FieldReader reader = new FieldReader(columns, context);
    return new FieldTable(table, columns, reader).siblings(0, 0);
  }

  /** Returns the next rows of at least a level, each with the deeper rows that follow it. */
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
