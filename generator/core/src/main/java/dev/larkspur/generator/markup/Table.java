package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;
import java.util.List;

/**
 * A table, in whichever notation it was written.
 *
 * @param header the cells of the head row; may be empty
 * @param rows the rows below it
 * @param nested whether it is inside a cell of another table
 * @param location where the table begins
 */
public record Table(List<Cell> header, List<Row> rows, boolean nested, SourceLocation location)
    implements Block {
  public Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** Returns whether no row is marked as nested, in a notation that may have lost the levels. */
  public boolean lacksLevels() {
    return rows.stream()
        .allMatch(
            row ->
                row.level() == 0 && !row.cells().isEmpty() && row.cells().get(0).isBetweenPipes());
  }
}
