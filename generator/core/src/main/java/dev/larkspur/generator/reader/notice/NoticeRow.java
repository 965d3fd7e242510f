package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a table of a notice, converted to the equivalent line: {@code name METHOD /path}.
 *
 * @param line all cells except the one of the codes
 * @param endpoints the cells of the endpoints, after the cell of the name if that is a separate one
 * @param codes the codes in the column of codes
 * @param continues whether the row belongs to the codes of the row above
 */
record NoticeRow(NoticeLine line, NoticeLine endpoints, List<Long> codes, boolean continues) {
  NoticeRow {
    codes = List.copyOf(codes);
  }

  /**
   * Reads a row.
   *
   * @param codeColumn the column of codes; -1 if the header does not name one
   */
  static NoticeRow of(Row row, int codeColumn, Vocabulary words) {
    int column = codeColumn < 0 ? cellOfCodes(row, words) : codeColumn;
    List<Cell> others = new ArrayList<>(row.cells());
    String code = column >= 0 && column < others.size() ? others.remove(column).text() : "";
    List<String> texts = others.stream().map(NoticeRow::text).toList();
    String written = row.cells().stream().map(NoticeRow::text).collect(Collectors.joining(" | "));
    NoticeLine line =
        new NoticeLine(written, PageText.strip(String.join(" ", texts)), true, row.location());
    NoticeLine endpoints =
        new NoticeLine(written, endpoints(withMethods(texts), words), true, row.location());
    return new NoticeRow(
        line, endpoints, NoticeCodes.inColumn(code, words), PageText.isBlank(code));
  }

  private static int cellOfCodes(Row row, Vocabulary words) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (!NoticeCodes.alone(row.cells().get(i).text(), words).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private static String text(Cell cell) {
    return PageText.strip(NoticeLines.plain(cell.markdown()).replace('\n', ' '));
  }

  /** Returns the cells with the method of a separate cell moved before paths without a method. */
  private static List<String> withMethods(List<String> cells) {
    List<String> methods =
        cells.stream().map(NoticeRow::unmarked).filter(NoticeEndpoint::isMethod).toList();
    if (methods.size() != 1) {
      return cells;
    }
    return cells.stream()
        .filter(cell -> !NoticeEndpoint.isMethod(unmarked(cell)))
        .map(cell -> withMethod(cell, methods.get(0)))
        .toList();
  }

  private static String withMethod(String cell, String method) {
    String bare = unmarked(cell);
    List<NoticeEndpoint> endpoints = NoticeEndpoint.in(NoticeLink.withoutTargets(cell));
    if (endpoints.isEmpty()) {
      boolean url = bare.startsWith("/") || bare.startsWith("http");
      return url ? method + " " + bare : cell;
    }
    StringBuilder text = new StringBuilder(cell);
    for (int i = endpoints.size() - 1; i >= 0; i--) {
      if (endpoints.get(i).writtenMethod() == null) {
        text.insert(endpoints.get(i).start(), method + " ");
      }
    }
    return text.toString();
  }

  private static String endpoints(List<String> cells, Vocabulary words) {
    List<String> texts = new ArrayList<>();
    for (String cell : cells) {
      if (!NamedEndpoint.in(cell, words).isEmpty()) {
        texts.add(cell);
      }
    }
    boolean named =
        texts.isEmpty() || !NamedEndpoint.in(texts.get(0), words).get(0).name().title().isEmpty();
    if (!named) {
      texts.add(0, name(cells, words));
    }
    return String.join(" ", texts);
  }

  /** Returns the cell with the name of the operation: one with a link, otherwise the first text. */
  private static String name(List<String> cells, Vocabulary words) {
    List<String> names =
        cells.stream()
            .filter(cell -> NamedEndpoint.in(cell, words).isEmpty())
            .filter(cell -> cell.chars().anyMatch(Character::isLetter))
            .toList();
    return names.stream()
        .filter(cell -> !NoticeLink.in(cell).isEmpty())
        .findFirst()
        .orElse(names.isEmpty() ? "" : names.get(0));
  }

  private static String unmarked(String cell) {
    return PageText.strip(cell.replace("`", "").replace("*", ""));
  }
}
