package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param level how deep it is nested, from 0, by the {@code level} attribute or by the mark before
 *     the first cell's text
 * @param cells its cells in order, no more than the header has unless it is too short for every row
 * @param location where the row begins
 */
public record Row(int level, List<Cell> cells, SourceLocation location) {
  public Row {
    cells = List.copyOf(cells);
  }

  /** How the cells are written; null if what stands elsewhere has a say in how they read. */
  public @Nullable RowFingerprint writing() {
    return RowFingerprint.of(cells);
  }
}
