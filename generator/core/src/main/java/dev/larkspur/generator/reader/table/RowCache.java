package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.RowFingerprint;
import dev.larkspur.generator.model.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fields of the rows read so far, on all pages. Three rows of four are written like another
 * one, such as the members of a user or the parameters of paging. Rows with a diagnostic are not
 * cached, because a diagnostic has a location.
 */
public final class RowCache {
  /**
   * A kind of row: rows of one kind have equal fields if they have equal text.
   *
   * @param columns the roles of their cells
   * @param withMembers whether they have rows below them
   */
  private record Kind(ColumnLayout columns, boolean withMembers) {}

  /**
   * The result of reading a row.
   *
   * @param field its field, without members
   * @param lineInRow the number of lines between the first cell and the name
   */
  record CachedRow(Field field, int lineInRow) {}

  private final Map<Kind, Map<RowFingerprint, CachedRow>> kinds = new ConcurrentHashMap<>();

  /** Returns the rows of a kind, which all readers share. */
  Map<RowFingerprint, CachedRow> of(ColumnLayout columns, boolean withMembers) {
    return kinds.computeIfAbsent(new Kind(columns, withMembers), kind -> new ConcurrentHashMap<>());
  }
}
