package dev.larkspur.cli;

import java.util.ArrayList;
import java.util.List;

/** Table for a terminal with a left-aligned first column and right-aligned numbers. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... header) {
    rows.add(List.of(header));
  }

  void row(String name, long... numbers) {
    List<String> cells = new ArrayList<>();
    cells.add(name);
    for (long number : numbers) {
      cells.add(Long.toString(number));
    }
    rows.add(cells);
  }

  /** Returns the table with one line for each row. */
  @Override
  public String toString() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        String padding = " ".repeat(widths[column] - row.get(column).length());
        text.append(column == 0 ? "" : "  ");
        text.append(column == 0 ? row.get(column) + padding : padding + row.get(column));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return widths;
  }
}
