package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.ColumnRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Repairs the head of a table. A head with fewer or more cells than the rows below it would name
 * the wrong columns; the rows show which cell is missing or repeated.
 */
final class HeaderRepair {
  private final List<Row> rows;
  private final int width;
  private final Vocabulary vocabulary;
  private final List<String> words = new ArrayList<>();

  private HeaderRepair(List<Cell> head, List<Row> rows, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.rows = rows;
    this.width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    head.forEach(cell -> words.add(cell.text()));
  }

  /** Returns the words of the head, one for each column as far as they are known. */
  static List<String> of(List<Cell> head, Table table, Vocabulary vocabulary) {
    HeaderRepair header = new HeaderRepair(head, ColumnLayout.rows(table, vocabulary), vocabulary);
    if (!head.isEmpty() && header.width > 0) {
      header.repair();
    }
    return List.copyOf(header.words);
  }

  private void repair() {
    if (words.size() > width) {
      dropRepeated();
    }
    if (words.size() < width && !has(ColumnRole.REQUIRED)) {
      addRequired();
    }
    if (words.size() < width && has(ColumnRole.NAME) && !has(ColumnRole.DESCRIPTION)) {
      words.add(vocabulary.columnHeads().headOf(ColumnRole.DESCRIPTION));
    }
    if (PageText.isBlank(words.get(0))
        && !has(ColumnRole.NAME)
        && has(ColumnRole.TYPE)
        && (has(ColumnRole.REQUIRED) || has(ColumnRole.DESCRIPTION))) {
      words.set(0, vocabulary.columnHeads().headOf(ColumnRole.NAME));
    }
    if (has(ColumnRole.NAME)) {
      for (int column = 1; column < words.size(); column++) {
        ColumnRole role = PageText.isBlank(words.get(column)) ? missing(column) : null;
        if (role != null) {
          words.set(column, vocabulary.columnHeads().headOf(role));
        }
      }
    }
  }

  /** Returns the role of a column without a head, by its cells or its place; null if unknown. */
  private @Nullable ColumnRole missing(int column) {
    if (!has(ColumnRole.REQUIRED) && isOfAnswers(column)) {
      return ColumnRole.REQUIRED;
    }
    if (!has(ColumnRole.TYPE) && isOfTypes(column)) {
      return ColumnRole.TYPE;
    }
    boolean last = column == words.size() - 1;
    return last && !has(ColumnRole.DESCRIPTION) ? ColumnRole.DESCRIPTION : null;
  }

  private boolean isOfTypes(int column) {
    return rows.stream()
        .allMatch(
            row ->
                column < row.cells().size()
                    && TypeParser.isKnown(row.cells().get(column).text(), vocabulary));
  }

  private void dropRepeated() {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).equals(words.get(i - 1)) && !PageText.isBlank(words.get(i))) {
        words.remove(i);
        return;
      }
    }
  }

  /** Adds the head of a column whose cells all say whether a field is required. */
  private void addRequired() {
    for (int column = 1; column <= words.size(); column++) {
      if (isOfAnswers(column)) {
        words.add(column, vocabulary.columnHeads().headOf(ColumnRole.REQUIRED));
        return;
      }
    }
  }

  private boolean isOfAnswers(int column) {
    return rows.stream()
        .allMatch(
            row ->
                column < row.cells().size()
                    && vocabulary.yesNo().read(row.cells().get(column).text()) != null);
  }

  private boolean has(ColumnRole role) {
    return words.stream()
        .map(vocabulary.columnHeads()::role)
        .filter(Objects::nonNull)
        .anyMatch(role::equals);
  }
}
