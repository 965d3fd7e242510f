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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of basic facts about an operation, an event or a callback: each row has a name and a
 * value. Its rows determine that it is one. In legacy pages the first of them is the head.
 */
public final class BaseTable {
  private static final List<String> URL = List.of("HTTP URL");
  private static final List<String> METHOD = List.of("HTTP Method");
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

  private final Table table;
  private final BaseTableWords words;
  private final boolean headIsRow;

  private BaseTable(Table table, BaseTableWords words) {
    this.table = table;
    this.words = words;
    this.headIsRow = isRow(table.header());
  }

  /** Returns the first base table of a page that has a row with one of some names, or null. */
  static @Nullable BaseTable find(Page page, List<String> rowNames, BaseTableWords words) {
    for (Section section : page.sections()) {
      for (Table table : section.tables()) {
        BaseTable base = new BaseTable(table, words);
        if (base.isAbout(rowNames)) {
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
    BaseTable withUrl = find(page, URL, words);
    if (withUrl != null) {
      return withUrl;
    }
    for (Section section : page.sections()) {
      for (Table table : section.tables()) {
        BaseTable base = new BaseTable(table, words);
        boolean headed = !table.header().isEmpty() && isAny(table.header().get(0), words.head());
        boolean named = base.value(METHOD) != null;
        if ((named || (headed && base.url() != null && base.method() != null))
            && !base.refersToDocumentation()) {
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
    rows()
        .flatMap(List::stream)
        .filter(cell -> like.test(PageText.strip(cell.text())))
        .forEach(found::add);
    return found.size() == 1 ? found.get(0) : null;
  }

  /** Returns the table itself. */
  public Table table() {
    return table;
  }

  /** Returns the name and the value of the first row whose name begins with one of some names. */
  @Nullable List<Cell> row(List<String> names) {
    if (headIsRow && isNamed(table.header(), names)) {
      return table.header();
    }
    for (Row row : table.rows()) {
      if (isNamed(row.cells(), names)) {
        return row.cells();
      }
    }
    return null;
  }

  /** Returns the value of the first row whose name begins with one of some names, or null. */
  public @Nullable Cell value(List<String> names) {
    List<Cell> row = row(names);
    return row == null ? null : row.get(1);
  }

  private Stream<List<Cell>> rows() {
    Stream<List<Cell>> below = table.rows().stream().map(Row::cells);
    return headIsRow ? Stream.concat(Stream.of(table.header()), below) : below;
  }

  /**
   * Returns whether the table describes the operation, event or callback that a row with one of
   * some names holds. A list of URLs or event types has several such rows or no other one.
   */
  private boolean isAbout(List<String> names) {
    Cell value = value(names);
    if (value == null || (names.equals(URL) && refersToDocumentation())) {
      return false;
    }
    return isHeadedAsBase()
        || (rows().filter(row -> isNamed(row, names)).count() == 1
            && (hasOtherThan(names) || isValue(value, names)));
  }

  /** Returns whether the row of the URL has a link to the page of a request instead of a URL. */
  private boolean refersToDocumentation() {
    Cell url = value(URL);
    return url != null && RequestUrl.isReference(url.text());
  }

  /** Returns whether the head is the usual one or blank. */
  private boolean isHeadedAsBase() {
    return value(METHOD) != null
        || table.header().isEmpty()
        || PageText.isBlank(table.header().get(0).text())
        || isAny(table.header().get(0), words.head());
  }

  private boolean hasOtherThan(List<String> names) {
    return words.rows().anyMatch(other -> !other.equals(names) && value(other) != null);
  }

  /** Returns whether the head of a table is its first row. */
  private boolean isRow(List<Cell> header) {
    return Stream.of(URL, METHOD, words.eventType(), words.callbackType())
        .anyMatch(names -> isNamed(header, names) && isValue(header.get(1), names));
  }

  /** Returns whether a cell has the form of the value of a row. */
  private static boolean isValue(Cell cell, List<String> names) {
    String text = PageText.strip(cell.text());
    if (names.equals(URL)) {
      return RequestUrl.read(text) != null;
    }
    return names.equals(METHOD) ? METHODS.contains(text) : isType(text);
  }

  /** Returns whether a text has the form of the type of an event or callback. */
  private static boolean isType(String text) {
    return text.chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '.'))
        && (text.indexOf('.') > 0 || text.indexOf('_') > 0);
  }

  private static boolean isNamed(List<Cell> row, List<String> names) {
    return row.size() > 1 && isAny(row.get(0), names);
  }

  private static boolean isAny(Cell cell, List<String> names) {
    for (String name : names) {
      if (is(cell, name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether the letters and digits of a cell begin with those of a name. An underscore
   * counts as a letter, so that a field such as {@code event_type} is not the row of that name.
   */
  private static boolean is(Cell cell, String name) {
    String text = cell.text();
    int at = 0;
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetterOrDigit(name.charAt(i))) {
        while (at < text.length() && !isPart(text.charAt(at))) {
          at++;
        }
        if (!text.regionMatches(true, at++, name, i, 1)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
