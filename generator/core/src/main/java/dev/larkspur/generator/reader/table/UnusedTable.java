package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.vocabulary.ColumnRole;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;

/** Reports tables that add nothing to the model: which table, and why. */
public final class UnusedTable {
  private static final int NAMED_ROWS = 3;
  private static final int LONGEST = 40;

  private UnusedTable() {}

  /** Reports that a table was left out, with its heading, its head and its first rows. */
  public static void report(Section section, Table table, String why, PageContext context) {
    Vocabulary words = context.words();
    List<Row> rows = ColumnLayout.rows(table, words);
    if (rows.isEmpty()) {
      return;
    }
    context
        .diagnostics()
        .report(
            Rule.TABLE_ROLE_UNKNOWN,
            table.location(),
            "The table under \""
                + section.title()
                + "\""
                + head(table)
                + " was left out with its "
                + (rows.size() == 1 ? "row" : rows.size() + " rows")
                + " "
                + names(rows, words)
                + "; "
                + why);
  }

  /** Returns why a table of an operation's page contains neither fields nor errors. */
  static String reason(SectionRole role, ColumnLayout columns, boolean nested, boolean lookUp) {
    Vocabulary words = columns.words();
    if (nested) {
      return "it is part of a cell, and the model has no place for it.";
    }
    if (columns.areOfCodes()) {
      return "its codes may not be error codes. Expected a heading such as "
          + words.sectionTitles().titleOf(SectionRole.ERRORS)
          + ", or a column "
          + words.columnHeads().headOf(ColumnRole.HTTP_STATUS)
          + " or "
          + words.columnHeads().headOf(ColumnRole.ADVICE)
          + ".";
    }
    if (!columns.areOfFields()) {
      return "its head names neither fields nor errors. Expected "
          + fieldColumns(words)
          + ", or "
          + words.columnHeads().headOf(ColumnRole.ERROR_CODE)
          + " with "
          + words.columnHeads().headOf(ColumnRole.DESCRIPTION)
          + ".";
    }
    if (lookUp) {
      return "its rows are not the names of fields. Expected names such as user_id.";
    }
    return switch (role) {
      case REQUEST_EXAMPLE, RESPONSE_EXAMPLE ->
          "it describes a part of an example. Expected its fields as rows of the table that describes the request or response.";
      case RESPONSE_HEADERS ->
          "it describes response headers, and the model has no place for them.";
      case FAILURE ->
          "it describes the response to a failed request, and the model has only that to a successful one.";
      default ->
          "its heading does not name a part of a request or a response. Expected one such as "
              + words.sectionTitles().titleOf(SectionRole.BODY)
              + " or "
              + words.sectionTitles().titleOf(SectionRole.RESPONSE)
              + ".";
    };
  }

  /** Returns the heads of a table of fields, for messages. */
  public static String fieldColumns(Vocabulary words) {
    return words.columnHeads().headOf(ColumnRole.NAME)
        + " with "
        + words.columnHeads().headOf(ColumnRole.TYPE)
        + ", "
        + words.columnHeads().headOf(ColumnRole.REQUIRED)
        + " or "
        + words.columnHeads().headOf(ColumnRole.DESCRIPTION);
  }

  private static String head(Table table) {
    return table.header().isEmpty()
        ? ""
        : table.header().stream()
            .map(cell -> shortened(cell.text()))
            .collect(Collectors.joining(" | ", " headed \"", "\""));
  }

  private static String names(List<Row> rows, Vocabulary words) {
    String names =
        rows.stream()
            .limit(NAMED_ROWS)
            .map(row -> "\"" + shortened(name(row, words)) + "\"")
            .collect(Collectors.joining(", "));
    return rows.size() > NAMED_ROWS ? names + ", \u2026" : names;
  }

  private static String name(Row row, Vocabulary words) {
    List<Cell> cells = row.cells();
    return cells.isEmpty() ? "" : FieldName.of(cells.get(0).text(), words).name();
  }

  private static String shortened(String text) {
    String line = PageText.strip(text.replace('\n', ' '));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "\u2026";
  }
}
