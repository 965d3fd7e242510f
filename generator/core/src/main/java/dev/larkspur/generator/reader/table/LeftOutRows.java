package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Element;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.source.Ledger;
import java.util.List;

/** Counts rows that only a diagnostic names, together with the enum items in their cells. */
public final class LeftOutRows {
  private LeftOutRows() {}

  /** Counts rows as reported. */
  public static void count(List<Row> rows, Ledger ledger) {
    ledger.reported(Ledger.Entry.ROW, rows.size());
    for (Row row : rows) {
      ledger.reported(Ledger.Entry.ENUM_ITEM, enumItems(row));
    }
  }

  private static int enumItems(Row row) {
    int items = 0;
    for (Cell cell : row.cells()) {
      for (Element element : cell.elements()) {
        items += element.name().equals("md-enum-item") ? 1 : 0;
      }
    }
    return items;
  }
}
