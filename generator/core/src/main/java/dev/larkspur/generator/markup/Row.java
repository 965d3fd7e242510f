package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param level the depth of its nesting, from 0, by the {@code level} attribute or by the mark
 *     before the first cell's text
 * @param cells its cells in order, no more than the header has unless that is too short for every
 *     row
 * @param location where the row begins
 */
public record Row(int level, List<Cell> cells, SourceLocation location) {
  public Row {
    cells = List.copyOf(cells);
  }

  /** Returns the fingerprint of the row; null if its cells depend on text outside the row. */
  public @Nullable RowFingerprint fingerprint() {
    return RowFingerprint.of(cells);
  }
}
