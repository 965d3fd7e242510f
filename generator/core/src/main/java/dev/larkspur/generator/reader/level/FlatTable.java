package dev.larkspur.generator.reader.level;

import java.util.List;

/**
 * A table whose rows have lost their levels.
 *
 * @param rows its rows: each row is followed by its members
 * @param example the examples of the object that the rows describe
 */
public record FlatTable(List<FlatRow> rows, ExampleShape example) {
  public FlatTable {
    rows = List.copyOf(rows);
  }
}
