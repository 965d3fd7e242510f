package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.RowFingerprint;
import dev.larkspur.generator.model.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the rows read so far came to, on whatever page they stand. Three rows of four are written as
 * another one is: the members of a user, how to page. What came to a diagnostic is not among them,
 * since that has a place.
 */
public final class RowCache {
  /**
   * Rows that read alike if they are written alike.
   *
   * @param columns what their cells hold
   * @param withMembers whether others stand below them
   */
  private record Kind(ColumnLayout columns, boolean withMembers) {}

  /**
   * A row that was read.
   *
   * @param field what it says, without members
   * @param lineInRow how far below the first cell's line its name stands
   */
  record Known(Field field, int lineInRow) {}

  private final Map<Kind, Map<RowFingerprint, Known>> kinds = new ConcurrentHashMap<>();

  /** The rows of tables that hold the same in their columns; shared by all who ask. */
  Map<RowFingerprint, Known> of(ColumnLayout columns, boolean withMembers) {
    return kinds.computeIfAbsent(new Kind(columns, withMembers), kind -> new ConcurrentHashMap<>());
  }
}
