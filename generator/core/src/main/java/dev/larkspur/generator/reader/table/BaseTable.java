package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.BaseTableWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The table of basic facts about an operation, an event or a callback: each row has a name and a
 * value.
 */
public final class BaseTable {
  private static final List<String> URL = List.of("HTTP URL");
  private static final List<String> METHOD = List.of("HTTP Method");
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  private final Table table;
  private final BaseTableWords words;

  private BaseTable(Table table, BaseTableWords words) {
    this.table = table;
    this.words = words;
  }

  /** Returns the first base table of a page that has a row with one of some names, or null. */
  static @Nullable BaseTable find(Page page, List<String> rowNames, BaseTableWords words) {
    for (Section section : page.sections()) {
      for (Table table : section.tables()) {
        BaseTable base = new BaseTable(table, words);
        if (base.value(rowNames) != null && base.isHeadedAsBase()) {
          return base;
        }
      }
    }
    return null;
  }

  /**
   * Returns the first table of a page that contains a request line, or null. If no rows have the
   * usual names, a base table with one URL and one HTTP method among its cells counts.
   */
  public static @Nullable BaseTable findRequestLine(Page page, BaseTableWords words) {
    BaseTable named = find(page, URL, words);
    if (named != null) {
      return named;
    }
    for (Section section : page.sections()) {
      for (Table table : section.tables()) {
        BaseTable base = new BaseTable(table, words);
        boolean headed = !table.header().isEmpty() && isAny(table.header().get(0), words.head());
        if (base.value(METHOD) != null || (headed && base.url() != null && base.method() != null)) {
          return base;
        }
      }
    }
    return null;
  }

  /** Returns the table of an event, or null. It may have only the row for the push mode. */
  public static @Nullable BaseTable findEvent(Page page, BaseTableWords words) {
    BaseTable named = find(page, words.eventType(), words);
    return named != null || findCallback(page, words) != null
        ? named
        : find(page, words.pushMode(), words);
  }

  /** Returns the table of a callback, or null. */
  public static @Nullable BaseTable findCallback(Page page, BaseTableWords words) {
    return find(page, words.callbackType(), words);
  }

  /** Returns the cell of the URL: by the name of its row, or the only cell that is a URL. */
  public @Nullable Cell url() {
    Cell named = value(URL);
    return named != null && RequestUrl.read(named.text()) != null
        ? named
        : or(only(text -> text.indexOf(' ') < 0 && RequestUrl.read(text) != null), named);
  }

  /** Returns the cell of the HTTP method: by the name of its row, or the only one that is one. */
  public @Nullable Cell method() {
    Cell named = value(METHOD);
    return named != null && methodIn(named.text()) != null
        ? named
        : or(only(METHODS::contains), named);
  }

  /** Returns the only HTTP method that a text names, or null. */
  public static @Nullable String methodIn(String text) {
    String found = null;
    for (String word : text.toUpperCase(Locale.ROOT).split("[^A-Z]+", -1)) {
      if (METHODS.contains(word)) {
        if (found != null && !found.equals(word)) {
          return null;
        }
        found = word;
      }
    }
    return found;
  }

  private static @Nullable Cell or(@Nullable Cell first, @Nullable Cell second) {
    return first != null ? first : second;
  }

  private @Nullable Cell only(Predicate<String> like) {
    List<Cell> found = new ArrayList<>();
    for (Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        if (like.test(PageText.strip(cell.text()))) {
          found.add(cell);
        }
      }
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  /** Returns the table itself. */
  public Table table() {
    return table;
  }

  /** Returns the value of the first row whose name begins with one of some names, or null. */
  public @Nullable Cell value(List<String> names) {
    for (Row row : table.rows()) {
      if (row.cells().size() > 1 && isAny(row.cells().get(0), names)) {
        return row.cells().get(1);
      }
    }
    return null;
  }

  /** Returns whether the head is that of a base table; lists of URLs have another one. */
  private boolean isHeadedAsBase() {
    return value(METHOD) != null
        || table.header().isEmpty()
        || PageText.isBlank(table.header().get(0).text())
        || isAny(table.header().get(0), words.head());
  }

  private static boolean isAny(Cell cell, List<String> names) {
    return names.stream().anyMatch(name -> is(cell, name));
  }

  /** Returns whether the letters and digits of a cell begin with those of a name. */
  private static boolean is(Cell cell, String name) {
    String text = cell.text();
    int at = 0;
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
          at++;
        }
        if (!text.regionMatches(true, at++, name, i, 1)) {
          return false;
        }
      }
    }
    return true;
  }
}
