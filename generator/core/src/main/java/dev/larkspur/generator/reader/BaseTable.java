package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table that says what a page describes: each row has a name and a value. */
final class BaseTable {
  private final Table table;

  private BaseTable(Table table) {
    this.table = table;
  }

  /** The first table of a page with a row of this name, if there is one. */
  static @Nullable BaseTable find(Page page, String rowName) {
    for (Section section : page.sections()) {
      for (Table table : section.tables()) {
        BaseTable base = new BaseTable(table);
        if (base.isHeadedAsBase() && base.value(rowName) != null) {
          return base;
        }
      }
    }
    return null;
  }

  Table table() {
    return table;
  }

  /** The value of the row whose name begins with these words, if there is one. */
  @Nullable Cell value(String name) {
    for (Row row : table.rows()) {
      if (row.cells().size() > 1 && is(row.cells().get(0), name)) {
        return row.cells().get(1);
      }
    }
    return null;
  }

  /** Tables that list the URLs of many operations have another head. */
  private boolean isHeadedAsBase() {
    return value("HTTP Method") != null
        || table.header().isEmpty()
        || Text.isBlank(table.header().get(0).text())
        || table.header().get(0).text().startsWith("基本");
  }

  private static boolean is(Cell cell, String name) {
    return compact(cell.text()).startsWith(compact(name));
  }

  private static String compact(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Text.isBlank(c) && c != '*') {
        compact.append(c);
      }
    }
    return compact.toString().toLowerCase(Locale.ROOT);
  }
}
