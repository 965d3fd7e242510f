package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.ColumnRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads errors in the text below their table. Some converters end a table within a row whose cell
 * has several paragraphs, and write each cell of the further rows as lines: the code alone in a
 * line, then the message in one line, then the advice.
 */
final class ErrorLines {
  /** The shortest error code that cannot be an HTTP status or a number in a list. */
  private static final int SHORTEST_CODE = 4;

  private final PageContext context;
  private final List<ErrorCode> errors = new ArrayList<>();
  private final StringBuilder advice = new StringBuilder();
  private @Nullable Long code;
  private @Nullable String message;
  private int line;

  private ErrorLines(PageContext context) {
    this.context = context;
  }

  /** Returns whether text below a table with these columns can be its further rows. */
  static boolean canFollow(ColumnLayout columns) {
    return columns.areOfErrors()
        && columns.index(ColumnRole.ERROR_CODE) == 0
        && columns.index(ColumnRole.DESCRIPTION) == 1
        && !columns.has(ColumnRole.HTTP_STATUS);
  }

  /** Returns whether a line is an error code and nothing else. */
  static boolean isCode(String line) {
    return line.length() >= SHORTEST_CODE && ErrorTableReader.isNumber(line);
  }

  /** Returns the errors in the text between a table of a section and the next table. */
  static List<ErrorCode> below(Table table, Section section, PageContext context) {
    ErrorLines lines = new ErrorLines(context);
    boolean isBelow = false;
    for (Block block : section.blocks()) {
      if (block instanceof Table) {
        isBelow = block.equals(table);
      } else if (isBelow && block instanceof Prose prose) {
        lines.read(prose);
      }
    }
    lines.finish();
    return lines.errors;
  }

  private void read(Prose prose) {
    int number = prose.location().line();
    for (String text : prose.markdown().split("\n", -1)) {
      String stripped = PageText.strip(text);
      if (isCode(stripped)) {
        finish();
        code = ErrorTableReader.number(stripped);
        line = number;
        report(stripped, new SourceLocation(prose.location().path(), number, 1));
      } else if (message == null && !stripped.isEmpty()) {
        message = stripped;
      } else {
        advice.append(text.stripTrailing()).append('\n');
      }
      number++;
    }
  }

  private void report(String written, SourceLocation location) {
    context.ledger().modelled(Ledger.Entry.ERROR, 1);
    context
        .diagnostics()
        .report(
            Rule.TEXT_OUTSIDE_CELL,
            location,
            "The error \"" + written + "\" is located below its table and is read as a row.");
  }

  /** Completes the current error; text before the first code is not a part of one. */
  private void finish() {
    if (code != null) {
      errors.add(
          new ErrorCode(
              code,
              null,
              message == null ? "" : message,
              advice.toString().strip(),
              line,
              List.of()));
    }
    code = null;
    message = null;
    advice.setLength(0);
  }
}
