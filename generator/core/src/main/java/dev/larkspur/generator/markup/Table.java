package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;
import java.util.List;

/**
 * A table, whichever notation it was written in.
 *
 * @param header the cells of the head row; empty if there is none
 * @param rows the rows below it
 * @param nested whether it stands in a cell of another table, which it explains
 * @param location where the table begins
 */
public record Table(List<Cell> header, List<Row> rows, boolean nested, SourceLocation location)
    implements Block {
  public Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }
}
