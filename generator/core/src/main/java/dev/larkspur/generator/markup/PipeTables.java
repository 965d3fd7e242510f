package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the pipe tables of a page. A cell may continue on the lines below its row: behind a line
 * break inside the paragraph, or up to the pipe that closes the row. A blank line or a heading
 * always ends it.
 */
final class PipeTables {
  /** With fewer columns, a line of text between rows may as well be a row with one cell. */
  private static final int FEWEST_WRAPPED_COLUMNS = 3;

  /**
   * A table and its lines.
   *
   * @param first its first line
   * @param end the line behind its last one
   * @param table the table
   */
  record Lines(int first, int end, Table table) {}

  private final SourceFile file;
  private final PageTags tags;
  private final TextLines lines;
  private final PageDiagnostics diagnostics;
  private final PipeLines pipes;
  private final List<Lines> found = new ArrayList<>();
  private TableBuilder table;
  private int columns;

  /** The line behind the last chain of lines, which held more than one row. */
  private int chainEnd;

  /** The line behind the last lines of text that are between rows. */
  private int textEnd;

  private PipeTables(SourceFile file, PageTags tags, TextLines lines, PageDiagnostics diagnostics) {
    this.file = file;
    this.tags = tags;
    this.lines = lines;
    this.diagnostics = diagnostics;
    this.pipes = new PipeLines(file.text(), tags, lines);
    this.table = new TableBuilder(file, diagnostics, 0);
  }

  /** Returns the tables in order. */
  static List<Lines> read(
      SourceFile file, PageTags tags, TextLines lines, PageDiagnostics diagnostics) {
    PipeTables tables = new PipeTables(file, tags, lines, diagnostics);
    int line = 0;
    while (line < lines.count()) {
      line = tables.next(line);
    }
    return tables.found;
  }

  /** Reads the table that begins at a line, if any, and returns the line behind it. */
  private int next(int line) {
    boolean head = pipes.isHead(line);
    if (!head && !pipes.isRow(line)) {
      return line + 1;
    }
    table = new TableBuilder(file, diagnostics, lines.start(line));
    columns = pipes.cells(line, 0);
    int end = rows(head ? head(line) : headless(line));
    if (!table.isEmpty()) {
      if (!head) {
        diagnostics.report(
            Rule.TABLE_HEAD_MISSING,
            lines.start(line),
            "the rows have no header, or no delimiter row below it");
      }
      found.add(new Lines(line, end, table.build(false)));
    }
    return end;
  }

  /** Reads the head and returns the line behind the delimiter row. */
  private int head(int line) {
    table.beginHead();
    row(line, line + 1);
    table.beginBody();
    return pipes.behindBlanks(line + 1) + 1;
  }

  /** Reads the first row, or leaves out a delimiter row, and returns the line behind it. */
  private int headless(int line) {
    if (pipes.isRuler(line)) {
      return line + 1;
    }
    int end = rowEnd(line);
    row(line, end);
    return end;
  }

  /** Reads the rows from a line on and returns the line behind the last one. */
  private int rows(int from) {
    int end = from;
    while (end < lines.count()) {
      int line = pipes.behindBlanks(end);
      if (!pipes.isBelow(line) || pipes.isHead(line) || !isRow(line, line == end)) {
        break;
      }
      end = rowEnd(line);
      row(line, end);
    }
    return end;
  }

  private boolean isRow(int line, boolean adjacent) {
    if (!adjacent) {
      return pipes.isRow(line);
    }
    if (pipes.isBlank(line) || pipes.isHeading(line)) {
      return false;
    }
    if (pipes.hasPipe(line)) {
      return !pipes.isMarked(line) || pipes.cells(line, columns) == columns;
    }
    int end = rowEnd(line);
    return (end > line + 1 && cells(line, end) == columns) || goesOnBelow(line);
  }

  /** Returns whether lines without pipes are between rows: rows right below them have no head. */
  private boolean goesOnBelow(int line) {
    if (line >= textEnd) {
      int next = line + 1;
      while (isContinuation(next) && !pipes.hasPipe(next)) {
        next++;
      }
      textEnd = isPlain(next) && pipes.hasPipe(next) ? next : line;
    }
    return line < textEnd;
  }

  /** Returns the line behind a row and the lines on which its cells continue. */
  private int rowEnd(int line) {
    int end = line + 1;
    if (line >= chainEnd) {
      int chain = pipes.isOuter(line) ? outerEnd(line) : bareEnd(line);
      if (chain == end || cells(line, chain) == columns) {
        return chain;
      }
      chainEnd = chain;
    }
    int cells = pipes.cells(line, columns);
    while (end < chainEnd && continues(cells, end)) {
      cells += moreCells(end, cells);
      end++;
    }
    return end;
  }

  /** Returns whether a line in a chain of several rows belongs to a row with some cells. */
  private boolean continues(int cells, int line) {
    int together = cells + moreCells(line, cells);
    return together == cells || together == columns || (cells == 1 && together < columns);
  }

  /** Returns the number of cells in a chain of lines. */
  private int cells(int line, int end) {
    int cells = pipes.cells(line, columns);
    for (int next = line + 1; next < end; next++) {
      cells += moreCells(next, cells);
    }
    return cells;
  }

  /** A pipe in an item of a list below a complete row is part of the last cell. */
  private int moreCells(int line, int cells) {
    return cells >= columns && pipes.isMarked(line) ? 0 : pipes.cells(line, 0) - 1;
  }

  /** Returns the line behind the line breaks inside a row without outer pipes. */
  private int bareEnd(int line) {
    int end = line + 1;
    while (pipes.hasHardBreak(end - 1) && isContinuation(end)) {
      end++;
    }
    if (columns < FEWEST_WRAPPED_COLUMNS || !pipes.hasPipe(line)) {
      return end;
    }
    int below = end;
    while (isContinuation(below) && !pipes.hasPipe(below)) {
      below++;
    }
    boolean between = isContinuation(below) && pipes.cells(below, columns) == columns;
    return between ? below : end;
  }

  /** Returns the line behind the pipe that closes a row, or behind its line breaks. */
  private int outerEnd(int line) {
    int end = line + 1;
    if (pipes.isClosed(line)) {
      return end;
    }
    int broken = end;
    while (isContinuation(end)) {
      broken = broken == end && pipes.hasHardBreak(end - 1) ? end + 1 : broken;
      end++;
      if (pipes.isClosed(end - 1)) {
        return cells(line, end) == columns ? end : broken;
      }
    }
    return broken;
  }

  private boolean isContinuation(int line) {
    return isPlain(line) && !pipes.isOuter(line);
  }

  private boolean isPlain(int line) {
    return pipes.isBelow(line)
        && !pipes.isBlank(line)
        && !pipes.isHeading(line)
        && !pipes.isHead(line);
  }

  private void row(int line, int end) {
    int start = pipes.start(line);
    int from = pipes.isOuter(line) ? start + 1 : start;
    int rowEnd = pipes.end(end - 1);
    table.beginRow(lines.start(line), RowLevel.NONE);
    for (int pipe : delimiters(line, end)) {
      if (pipe >= from) {
        cell(from, pipe);
        from = pipe + 1;
      }
    }
    if (from < rowEnd) {
      cell(from, rowEnd);
    }
    table.endRow();
  }

  /** Returns the pipes that separate cells. On a further line, those behind the last are text. */
  private List<Integer> delimiters(int line, int end) {
    List<Integer> delimiters = new ArrayList<>();
    for (int pipe : pipes.delimiters(line, columns)) {
      delimiters.add(pipe);
    }
    int outer = pipes.isOuter(line) ? 1 : 0;
    for (int next = line + 1; next < end; next++) {
      for (int pipe : pipes.delimiters(next, 0)) {
        boolean closing = outer > 0 && next == end - 1 && pipe == pipes.end(next) - 1;
        if (closing || delimiters.size() - outer < columns - 1) {
          delimiters.add(pipe);
        }
      }
    }
    return delimiters;
  }

  private void cell(int start, int end) {
    int visible = PageText.skipBlank(file.text(), start, end);
    table.add(
        Cell.betweenPipes(visible == end ? start : visible, new Slice(file, tags, start, end)),
        false);
  }
}
