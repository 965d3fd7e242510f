package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.ColumnRole;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The roles of the columns of a table, by the words in its head. */
public final class ColumnLayout {
  private final Vocabulary words;
  private final Map<ColumnRole, Integer> indexes = new EnumMap<>(ColumnRole.class);
  private final Map<Integer, String> others = new TreeMap<>();

  /** Whether the head of the codes may mean codes other than those of errors. */
  private boolean codesOfAnything;

  private ColumnLayout(Vocabulary words) {
    this.words = words;
  }

  /** Reads the head of a table under a heading, which may show that its codes are error codes. */
  public static ColumnLayout under(String title, Table table, Vocabulary words) {
    SectionRole role = words.sectionTitles().role(title);
    if (role == SectionRole.ERRORS || role == SectionRole.SUB_ERRORS) {
      return ofErrors(table, words);
    }
    ColumnLayout columns = of(table, words);
    columns.codesOfAnything &= !words.sectionTitles().announcesErrors(title);
    return columns;
  }

  /**
   * Reads the head of a table. Of two columns of one role the first counts. If the head is not
   * enough, the cells below it may show the roles.
   */
  public static ColumnLayout of(Table table, Vocabulary words) {
    ColumnLayout columns = new ColumnLayout(words);
    List<String> header = HeaderRepair.of(head(table, words), table, words);
    if (header.isEmpty()) {
      columns.byValues(table);
    } else {
      columns.beyond(header.size(), table);
    }
    for (int i = 0; i < header.size(); i++) {
      ColumnRole role = words.columnHeads().role(header.get(i));
      if (role == null || columns.indexes.putIfAbsent(role, i) != null) {
        columns.others.put(i, PageText.strip(header.get(i).replace("*", "")));
      }
    }
    if (!columns.others.isEmpty()) {
      columns.roughly();
      columns.byRemarks();
    }
    if (!columns.others.isEmpty() || columns.isContradicted(table)) {
      columns.byMarks(table);
    }
    columns.codesOfAnything = columns.areCodesOfAnything(header);
    return columns;
  }

  private boolean areCodesOfAnything(List<String> header) {
    int code = index(ColumnRole.ERROR_CODE);
    return code >= 0
        && code < header.size()
        && words.columnHeads().isAnyCode(header.get(code))
        && !has(ColumnRole.HTTP_STATUS)
        && !has(ColumnRole.ADVICE);
  }

  /**
   * Returns the head; in a table without one, the first row if all its cells are words of heads.
   */
  private static List<Cell> head(Table table, Vocabulary words) {
    return beginsWithHead(table, words) ? table.rows().get(0).cells() : table.header();
  }

  /** Returns the rows of a table below its head. */
  public static List<Row> rows(Table table, Vocabulary words) {
    List<Row> rows = table.rows();
    return beginsWithHead(table, words) ? rows.subList(1, rows.size()) : rows;
  }

  private static boolean beginsWithHead(Table table, Vocabulary words) {
    return table.header().isEmpty()
        && !table.rows().isEmpty()
        && isHead(table.rows().get(0), words);
  }

  /**
   * Assigns roles in a table without a head: a column of names, one of types, perhaps one that says
   * whether fields are required, and the description.
   */
  private void byValues(Table table) {
    if (!holds(table, 0, name -> !PageText.isBlank(name) && !words.isProse(name))
        || !holds(table, 1, type -> TypeParser.unknown(TypeParser.read(type, false, words)) == null)
        || table.rows().stream()
            .noneMatch(row -> TypeParser.isKnown(row.cells().get(1).text(), words))) {
      return;
    }
    indexes.put(ColumnRole.NAME, 0);
    indexes.put(ColumnRole.TYPE, 1);
    boolean required = holds(table, 2, word -> words.yesNo().read(word) != null);
    if (required) {
      indexes.put(ColumnRole.REQUIRED, 2);
    }
    int description = required ? 3 : 2;
    indexes.put(ColumnRole.DESCRIPTION, description);
    beyond(description + 1, table);
  }

  /** Records columns without a head as columns without a role. */
  private void beyond(int first, Table table) {
    for (int i = first; i < width(table); i++) {
      others.put(i, "");
    }
  }

  private static int width(Table table) {
    return table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /**
   * Reads a table that its heading announces as an error table. If its head is damaged, the first
   * column of numbers has the codes, or the HTTP statuses before them.
   */
  private static ColumnLayout ofErrors(Table table, Vocabulary words) {
    ColumnLayout columns = of(table, words);
    columns.codesOfAnything = false;
    if (columns.areOfErrors() && width(table) > head(table, words).size()) {
      ColumnLayout numbered = byNumbers(table, words);
      return numbered.areOfErrors() ? numbered : columns;
    }
    return columns.areOfErrors() || columns.has(ColumnRole.NAME)
        ? columns
        : byNumbers(table, words);
  }

  private static ColumnLayout byNumbers(Table table, Vocabulary words) {
    ColumnLayout columns = new ColumnLayout(words);
    for (int i = 0; i < width(table); i++) {
      if (columns.has(ColumnRole.ADVICE)) {
        columns.others.put(i, "");
      } else if (columns.has(ColumnRole.ERROR_CODE)) {
        columns.indexes.put(
            columns.has(ColumnRole.DESCRIPTION) ? ColumnRole.ADVICE : ColumnRole.DESCRIPTION, i);
      } else if (holds(table, i, ErrorTableReader::isStatus)
          && holds(table, i + 1, ErrorTableReader::isNumber)) {
        columns.indexes.put(ColumnRole.HTTP_STATUS, i);
      } else if (holds(table, i, ErrorTableReader::isNumber)) {
        columns.indexes.put(ColumnRole.ERROR_CODE, i);
      }
    }
    return columns;
  }

  /** Returns whether each row has a cell in a column that fulfils a condition. */
  private static boolean holds(Table table, int column, Predicate<String> condition) {
    return !table.rows().isEmpty()
        && table.rows().stream()
            .allMatch(
                row ->
                    column < row.cells().size()
                        && condition.test(PageText.strip(row.cells().get(column).text())));
  }

  /** Assigns the remaining roles by what the words of heads end or begin with. */
  private void roughly() {
    for (int column : List.copyOf(others.keySet())) {
      ColumnRole role = words.columnHeads().roughly(others.getOrDefault(column, ""));
      if (role != null && indexes.putIfAbsent(role, column) == null) {
        others.remove(column);
      }
    }
  }

  private void byRemarks() {
    for (Map.Entry<Integer, String> other : List.copyOf(others.entrySet())) {
      if (!has(ColumnRole.DESCRIPTION) && words.columnHeads().isOfRemarks(other.getValue())) {
        indexes.put(ColumnRole.DESCRIPTION, other.getKey());
        others.remove(other.getKey());
      }
    }
  }

  /** Returns whether the first row with marks has a name or a type in a column of another role. */
  private boolean isContradicted(Table table) {
    for (Row row : table.rows()) {
      boolean marked = false;
      for (int i = 0; i < row.cells().size(); i++) {
        ColumnRole mark = FieldMark.of(row.cells().get(i));
        marked |= mark != null;
        if (mark != null && !Integer.valueOf(i).equals(indexes.get(mark))) {
          return true;
        }
      }
      if (marked) {
        return false;
      }
    }
    return false;
  }

  /** Assigns columns by the marks of names and types, which hold even if the head is damaged. */
  private void byMarks(Table table) {
    Map<ColumnRole, Map<Integer, Integer>> found = new EnumMap<>(ColumnRole.class);
    for (Row row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        ColumnRole mark = FieldMark.of(row.cells().get(i));
        if (mark != null) {
          found.computeIfAbsent(mark, role -> new TreeMap<>()).merge(i, 1, Integer::sum);
        }
      }
    }
    found.forEach(
        (role, columns) ->
            columns.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .ifPresent(column -> move(role, column)));
  }

  private void move(ColumnRole role, int column) {
    if (Integer.valueOf(column).equals(indexes.get(role))) {
      return;
    }
    if (!has(role) && indexes.containsValue(column)) {
      // The head lacks a cell, so the cells behind it are one column too far to the left.
      indexes.replaceAll((other, index) -> index < column ? index : index + 1);
    }
    indexes.values().removeIf(index -> index == column);
    indexes.put(role, column);
    others.remove(column);
  }

  /** Returns the vocabulary by which the head was read. */
  Vocabulary words() {
    return words;
  }

  /** Returns whether a column has a role. */
  public boolean has(ColumnRole role) {
    return indexes.containsKey(role);
  }

  /** Returns the index of the column of a role, or -1. */
  int index(ColumnRole role) {
    Integer index = indexes.get(role);
    return index == null ? -1 : index;
  }

  /** Returns the cells of a row in columns without a role, each behind the head of its column. */
  String remarks(Row row) {
    StringBuilder remarks = new StringBuilder();
    for (Map.Entry<Integer, String> other : others.entrySet()) {
      if (other.getKey() < row.cells().size()) {
        String text = row.cells().get(other.getKey()).markdown();
        if (!PageText.isBlank(text) && !text.equals("-") && !text.equals("\\-")) {
          remarks.append(remarks.isEmpty() ? "" : "\n\n");
          remarks
              .append(other.getValue().isEmpty() ? "" : other.getValue() + words.pages().colon())
              .append(text);
        }
      }
    }
    return remarks.toString();
  }

  /** Returns whether a row repeats the head. */
  static boolean isHead(Row row, Vocabulary words) {
    for (Cell cell : row.cells()) {
      if (!isTitle(cell.text(), words) || words.columnHeads().role(cell.text()) == null) {
        return false;
      }
    }
    return row.cells().size() > 1;
  }

  /** Returns whether a word of a head cannot be the name of a field. */
  private static boolean isTitle(String text, Vocabulary words) {
    return words.isWrittenIn(text) || (!text.isEmpty() && Character.isUpperCase(text.charAt(0)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ColumnLayout columns
        && words.language().equals(columns.words.language())
        && indexes.equals(columns.indexes)
        && others.equals(columns.others)
        && codesOfAnything == columns.codesOfAnything;
  }

  @Override
  public int hashCode() {
    return Objects.hash(words.language(), indexes, others, codesOfAnything);
  }

  /** Returns whether there are columns for a name and for something that describes it. */
  public boolean areOfFields() {
    return has(ColumnRole.NAME)
        && !has(ColumnRole.ERROR_CODE)
        && (has(ColumnRole.TYPE) || has(ColumnRole.REQUIRED) || has(ColumnRole.DESCRIPTION));
  }

  /** Returns whether there are columns for an error code and its meaning. */
  public boolean areOfErrors() {
    return areOfCodes() && !codesOfAnything;
  }

  /** Returns whether there are columns for a code, perhaps of something else, and its meaning. */
  boolean areOfCodes() {
    return has(ColumnRole.ERROR_CODE) && (has(ColumnRole.DESCRIPTION) || has(ColumnRole.ADVICE));
  }
}
