package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** Builds one table from the events of its rows and cells, in any notation. */
final class TableBuilder {
  private static final int NONE = -1;
  private static final String LINE_BREAK = "<br";

  private final SourceFile file;
  private final PageDiagnostics diagnostics;
  private final int start;
  private final NestingLevels nesting = new NestingLevels();
  private final List<Row> rows = new ArrayList<>();
  private List<Cell> header = List.of();
  private List<Cell> cells = new ArrayList<>();
  private int doubtful = NONE;
  private boolean inHead;
  private boolean onlyHeaderCells;
  private int rowStart = NONE;
  private int level = RowLevel.NONE;
  private int lastLevel;

  TableBuilder(SourceFile file, PageDiagnostics diagnostics, int start) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.start = start;
  }

  /** Begins the head. */
  void beginHead() {
    inHead = true;
  }

  /** Ends the head. */
  void endHead() {
    if (header.isEmpty() && rows.size() == 1 && !inHead) {
      header = rows.remove(0).cells();
    }
    inHead = false;
  }

  /** Begins the body, whether or not the head was ended. */
  void beginBody() {
    inHead = false;
  }

  boolean hasOpenRow() {
    return rowStart != NONE;
  }

  /** Returns whether the open row is below the head and has more than header cells. */
  boolean hasOpenData() {
    return hasOpenRow() && !inHead && !cells.isEmpty() && !onlyHeaderCells;
  }

  /** Returns whether the table has no content yet. */
  boolean isEmpty() {
    return header.isEmpty() && rows.isEmpty() && !hasOpenRow();
  }

  /**
   * Begins a row.
   *
   * @param statedLevel the level that its tag states, or {@link RowLevel#NONE}
   */
  void beginRow(int offset, int statedLevel) {
    rowStart = offset;
    level = statedLevel;
    cells = new ArrayList<>();
    doubtful = NONE;
    onlyHeaderCells = true;
  }

  /** Begins a row whose tag is missing, at the level of the row before. */
  void beginUntaggedRow(int offset) {
    beginRow(offset, inHead ? RowLevel.NONE : lastLevel);
  }

  /** Adds a complete cell to the open row. */
  void add(Cell cell, boolean headerCell) {
    cells.add(cell);
    onlyHeaderCells &= headerCell;
  }

  /** Adds an empty cell that was never closed: its tag may be superfluous. */
  void addDoubtful(Cell cell, boolean headerCell) {
    doubtful = cells.size();
    add(cell, headerCell);
  }

  /** Returns whether the open row has cells. */
  boolean hasCells() {
    return !cells.isEmpty();
  }

  /** Extends the open row's last cell to an offset. */
  void extendLast(int end) {
    int last = cells.size() - 1;
    cells.set(last, cells.get(last).extendedTo(end));
  }

  /** Ends the open row. */
  void endRow() {
    if (!cells.isEmpty()) {
      if (header.isEmpty() && rows.isEmpty() && (inHead || onlyHeaderCells)) {
        header = cells;
      } else {
        rows.add(row());
      }
    }
    rowStart = NONE;
  }

  /** Returns whether a row begins after an offset. */
  boolean hasRowBehind(int offset) {
    return !rows.isEmpty()
        && rows.get(rows.size() - 1).location().compareTo(file.locationOf(offset)) > 0;
  }

  /** Builds the table. */
  Table build(boolean nested) {
    return new Table(
        header, isHeadShort() ? rows : withinHeader(rows), nested, file.locationOf(start));
  }

  /** A head with fewer cells than every row has lost one; then no row has one too many. */
  private boolean isHeadShort() {
    int width = rows.isEmpty() ? 0 : rows.get(0).cells().size();
    return rows.size() > 1
        && width > header.size()
        && rows.stream().allMatch(row -> row.cells().size() == width);
  }

  private List<Row> withinHeader(List<Row> all) {
    List<Row> within = new ArrayList<>(all.size());
    for (Row row : all) {
      within.add(
          header.isEmpty() || row.cells().size() <= header.size()
              ? row
              : new Row(row.level(), withinHeader(row), row.location()));
    }
    return within;
  }

  private Row row() {
    SourceLocation location = file.locationOf(rowStart);
    dropDoubtful();
    int actual = level == RowLevel.NONE ? marked(cells.get(0)) : level;
    if (actual > lastLevel + 1) {
      diagnostics.report(
          Rule.ROW_LEVEL_JUMP,
          rowStart,
          "row \"%s\" is nested %d deep below a row at %d"
              .formatted(cells.get(0).text(), actual, lastLevel));
    }
    lastLevel = actual;
    return new Row(actual, cells, location);
  }

  private int marked(Cell first) {
    return NestingMark.isRule(first.text()) ? lastLevel : nesting.next(first.content());
  }

  private void dropDoubtful() {
    if (!header.isEmpty() && cells.size() > header.size() && doubtful != NONE) {
      cells.remove(doubtful);
    }
  }

  private List<Cell> withinHeader(Row row) {
    int width = header.size();
    Cell last = row.cells().get(width - 1);
    Slice excess =
        last.content()
            .of(last.content().end(), row.cells().get(row.cells().size() - 1).content().end());
    if (last.isBetweenPipes() && excess.raw().contains(LINE_BREAK)) {
      // Only text has line breaks, and converters do not escape every pipe in it.
      List<Cell> cells = new ArrayList<>(row.cells().subList(0, width));
      cells.set(width - 1, last.extendedTo(excess.end()));
      return cells;
    }
    for (Cell cell : row.cells().subList(width, row.cells().size())) {
      if (!cell.content().isBlank()) {
        diagnostics.report(
            Rule.CELL_EXCESS,
            cell.start(),
            "cell \"%s\" has no column: the header has %d".formatted(cell.text(), width));
      }
    }
    return row.cells().subList(0, width);
  }
}
