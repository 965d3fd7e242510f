package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.vocabulary.ColumnRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a row by their roles: those of the head unless the marks of cells differ. */
public final class RowCells {
  private final ColumnLayout columns;
  private final List<Cell> cells;
  private final @Nullable ColumnRole[] marks;

  /** Creates the view of a row of a table with these columns. */
  public RowCells(ColumnLayout columns, Row row) {
    this.columns = columns;
    this.cells = row.cells();
    this.marks = new @Nullable ColumnRole[cells.size()];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = FieldMark.of(cells.get(i));
    }
  }

  /**
   * Returns the cell of a role, or null. A name or a type in another column is found by its mark,
   * and the cell that it changed places with in its own column.
   */
  public @Nullable Cell cell(ColumnRole role) {
    Cell cell = at(columns.index(role));
    ColumnRole mark = cell == null ? null : marks[columns.index(role)];
    if (mark == role || (mark == null && !FieldMark.ROLES.contains(role))) {
      return cell;
    }
    for (int i = 0; i < marks.length; i++) {
      if (marks[i] == role) {
        return cells.get(i);
      }
    }
    return mark == null ? cell : at(columns.index(mark));
  }

  private @Nullable Cell at(int column) {
    return column < 0 || column >= cells.size() ? null : cells.get(column);
  }
}
