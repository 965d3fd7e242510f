package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.vocabulary.ColumnRole;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rows of an error table. */
final class ErrorTableReader {
  private final ColumnLayout columns;
  private final Diagnostics diagnostics;
  private final Ledger ledger;

  private ErrorTableReader(ColumnLayout columns, Diagnostics diagnostics, Ledger ledger) {
    this.columns = columns;
    this.diagnostics = diagnostics;
    this.ledger = ledger;
  }

  /** Returns the errors of a table. Rows without an integer code are reported. */
  static List<ErrorCode> read(Table table, ColumnLayout columns, PageContext context) {
    ErrorTableReader reader =
        new ErrorTableReader(columns, context.diagnostics(), context.ledger());
    List<ErrorCode> errors = new ArrayList<>();
    for (Row row : ColumnLayout.rows(table, columns.words())) {
      ErrorCode error = reader.read(row);
      if (error != null) {
        errors.add(error);
      }
    }
    return errors;
  }

  private @Nullable ErrorCode read(Row row) {
    RowCells cells = new RowCells(columns, row);
    Cell codeCell = cells.cell(ColumnRole.ERROR_CODE);
    String written = codeCell == null ? "" : PageText.strip(codeCell.text());
    Long code = number(written);
    if (codeCell == null || code == null) {
      ledger.reported(Ledger.Entry.ERROR, 1);
      diagnostics.report(
          Rule.ERROR_CODE_NOT_A_NUMBER,
          codeCell == null ? row.location() : codeCell.location(),
          "The error \"" + written + "\" was left out; expected an integer code.");
      return null;
    }
    ledger.modelled(Ledger.Entry.ERROR, 1);
    return new ErrorCode(
        code,
        httpStatus(cells),
        message(cells),
        advice(row, cells),
        codeCell.location().line(),
        List.of());
  }

  /** Returns the status in a cell, which may have words such as {@code 400 Bad Request}. */
  private @Nullable Integer httpStatus(RowCells cells) {
    Cell cell = cells.cell(ColumnRole.HTTP_STATUS);
    String written = cell == null ? "" : PageText.strip(cell.text());
    Set<Integer> named = statuses(written);
    if (named.size() == 1) {
      return named.iterator().next();
    }
    if (cell != null && written.chars().anyMatch(Character::isLetterOrDigit)) {
      diagnostics.report(
          Rule.HTTP_STATUS_UNREADABLE,
          cell.location(),
          "The HTTP status \"" + written + "\" was left out; expected a number from 100 to 599.");
    }
    return null;
  }

  private static Set<Integer> statuses(String written) {
    Set<Integer> statuses = new LinkedHashSet<>();
    for (String word : written.split("[^0-9]+", -1)) {
      if (isStatus(word)) {
        statuses.add(Integer.valueOf(word));
      }
    }
    return statuses;
  }

  /** Returns whether a cell holds an HTTP status and nothing else. */
  static boolean isStatus(String written) {
    Long status = number(written);
    return status != null && status >= 100 && status <= 599;
  }

  /** Returns whether a cell holds an integer and nothing else. */
  static boolean isNumber(String written) {
    return number(written) != null;
  }

  private static String message(RowCells cells) {
    Cell cell = cells.cell(ColumnRole.DESCRIPTION);
    return cell == null ? "" : cell.text();
  }

  private String advice(Row row, RowCells cells) {
    Cell cell = cells.cell(ColumnRole.ADVICE);
    return FieldReader.withRemarks(cell == null ? "" : cell.markdown(), columns.remarks(row));
  }

  /** Returns the integer in a cell, which may be in backticks or bold, or null. */
  static @Nullable Long number(String written) {
    String text = written;
    while (text.length() > 2
        && (text.startsWith("`") || text.startsWith("*"))
        && text.charAt(0) == text.charAt(text.length() - 1)) {
      text = text.substring(1, text.length() - 1).strip();
    }
    int start = text.startsWith("-") ? 1 : 0;
    boolean digits = text.length() > start && text.length() - start <= 18;
    for (int i = start; i < text.length() && digits; i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits ? Long.valueOf(text) : null;
  }
}
