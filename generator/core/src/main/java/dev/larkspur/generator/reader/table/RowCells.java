package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.vocabulary.ColumnRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a row by what they hold: what the head says, unless their marks say otherwise. */
public final class RowCells {
  private final ColumnLayout columns;
  private final List<Cell> cells;
  private final @Nullable ColumnRole[] marks;

  public RowCells(ColumnLayout columns, Row row) {
    this.columns = columns;
    this.cells = row.cells();
    this.marks = new @Nullable ColumnRole[cells.size()];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = FieldMark.of(cells.get(i));
    }
  }

  /**
   * The cell in the column of a role, if both exist. A name or type that stands in another column
   * is known by its mark, and the cell it has changed places with is where it should be.
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
