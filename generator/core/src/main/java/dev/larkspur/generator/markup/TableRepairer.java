package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Receives the tags of a table and repairs their faults: an opening cell or row closes the one
 * before it, a missing opening tag is inferred from the closing tag, and text between cells is
 * placed where a browser would show it.
 */
final class TableRepairer implements OpenElements.Listener {
  private final SourceFile file;
  private final PageTags tags;
  private final PageDiagnostics diagnostics;
  private final Tag first;
  private final TableBuilder rows;
  private final OpenElements elements = new OpenElements(this);
  private @Nullable Tag cell;

  /** The number of tags around the open cell's content that repeat the cell's own. */
  private int wrappers;

  /** The offset since which no cell has been open. */
  private int gapStart;

  /** The table in whose cell this table begins. */
  private final @Nullable TableRepairer outer;

  private boolean closed;

  TableRepairer(
      SourceFile file,
      PageTags tags,
      PageDiagnostics diagnostics,
      Tag first,
      @Nullable TableRepairer outer) {
    this.file = file;
    this.tags = tags;
    this.diagnostics = diagnostics;
    this.first = first;
    this.outer = outer;
    this.rows = new TableBuilder(file, diagnostics, first.start());
    this.gapStart = first.name().role() == TagRole.TABLE ? first.end() : first.start();
  }

  /** Returns whether the table consists of the platform's tags, not of HTML. */
  boolean isOfPlatform() {
    return first.name().ofPlatform();
  }

  boolean isInCell() {
    return cell != null;
  }

  /** Returns whether a row or cell is open, so that a closing tag may belong to it. */
  boolean isInRow() {
    return cell != null || rows.hasOpenRow();
  }

  /** Returns whether nothing followed the opening tag. */
  boolean isEmpty() {
    return cell == null && rows.isEmpty();
  }

  Table build() {
    return rows.build(outer != null && outer.goesOnBehind(first.start()));
  }

  /** Returns whether the table continued after an offset, even if its closing tag is missing. */
  private boolean goesOnBehind(int offset) {
    return closed || rows.hasRowBehind(offset);
  }

  /** Takes a tag of a table's head, body, row or cell. */
  void take(Tag tag) {
    switch (tag.name().role()) {
      case HEAD -> head(tag);
      case BODY -> body(tag);
      case ROW -> row(tag);
      default -> cell(tag);
    }
  }

  /** Takes a tag of the platform inside a cell. */
  void element(Tag tag) {
    elements.next(tag);
  }

  /** Closes the table with its closing tag. */
  void close(Tag end) {
    finish(end);
    closed = true;
  }

  /** Ends the table without a closing tag. */
  void end(int offset) {
    diagnostics.report(Rule.TABLE_UNCLOSED, first.start(), "the table is not closed");
    finish(Tag.closing(first.name(), offset, offset));
  }

  private void finish(Tag end) {
    endRow(end);
    gap(end.start());
  }

  /** Continues after a table that is inside this one, but not in a cell. */
  void resume(int offset) {
    if (cell == null) {
      gapStart = offset;
    }
  }

  private void head(Tag tag) {
    endRow(tag);
    gap(tag.start());
    gapStart = tag.end();
    if (tag.closing()) {
      rows.endHead();
    } else {
      rows.beginHead();
    }
  }

  private void body(Tag tag) {
    endRow(tag);
    gap(tag.start());
    gapStart = tag.end();
    rows.beginBody();
  }

  private void row(Tag tag) {
    boolean open = isInRow();
    if (open && !tag.closing()) {
      diagnostics.unmatched(tag, "begins before the row above it is closed");
    }
    endRow(tag);
    gap(tag.start());
    gapStart = tag.end();
    if (!tag.closing()) {
      rows.beginRow(tag.start(), RowLevel.of(tag));
    } else if (!open) {
      diagnostics.unmatched(tag, "has no opening tag");
    }
  }

  private void endRow(Tag end) {
    if (cell != null) {
      diagnostics.unmatched(cell, "is not closed before " + end);
      endCell(cell, end);
    }
    if (rows.hasOpenRow()) {
      gap(end.start());
      rows.endRow();
      gapStart = end.start();
    }
  }

  private void cell(Tag tag) {
    if (tag.closing()) {
      closeCell(tag);
    } else if (cell != null && wraps(cell, tag)) {
      wrappers++;
    } else {
      openCell(tag);
    }
  }

  private void openCell(Tag tag) {
    if (cell != null) {
      diagnostics.unmatched(cell, "is not closed before " + tag);
      endCell(cell, tag);
      gapStart = tag.start();
    }
    if (rows.hasOpenData() && tag.name().role() == TagRole.HEADER_CELL) {
      diagnostics.unmatched(tag, "names the next row, but the row above is not closed");
      endRow(tag);
      rows.beginUntaggedRow(tag.start());
      gapStart = tag.start();
    } else if (!rows.hasOpenRow()) {
      gap(tag.start());
      diagnostics.unmatched(tag, "is outside a row");
      rows.beginUntaggedRow(tag.start());
      gapStart = tag.start();
    }
    gap(tag.start());
    cell = tag;
  }

  private void closeCell(Tag tag) {
    if (wrappers > 0) {
      wrappers--;
    } else if (cell != null) {
      endCell(cell, tag);
    } else if (PageText.isBlank(file.text(), gapStart, tag.start())) {
      diagnostics.unmatched(tag, "has no opening tag");
      gapStart = tag.end();
    } else {
      diagnostics.unmatched(tag, "closes a cell that was not opened");
      int start = PageText.skipBlank(file.text(), gapStart, tag.start());
      if (!rows.hasOpenRow()) {
        rows.beginUntaggedRow(start);
      }
      rows.add(cell(start, start, tag.start()), false);
      gapStart = tag.end();
    }
  }

  /** {@code <md-th><md-td>…</md-td></md-th>} is one cell. */
  private boolean wraps(Tag outer, Tag inner) {
    String text = file.text();
    if (!PageText.isBlank(text, outer.end(), inner.start())) {
      return false;
    }
    Tag close = tags.next(inner.end(), text.length(), TagRole::buildsTables);
    if (close == null || !close.closing() || !close.name().role().isCell()) {
      return false;
    }
    int next = PageText.skipBlank(text, close.end(), text.length());
    Tag after = tags.at(next, text.length());
    return after != null && after.closing() && after.name().role().isCell();
  }

  private void endCell(Tag opening, Tag end) {
    elements.end(end.start());
    boolean inHeaderCell = opening.name().role() == TagRole.HEADER_CELL;
    Cell read = cell(opening.start(), opening.end(), end.start());
    if (!end.closing() && read.content().isBlank()) {
      rows.addDoubtful(read, inHeaderCell);
    } else {
      rows.add(read, inHeaderCell);
    }
    cell = null;
    wrappers = 0;
    gapStart = end.end();
  }

  private Cell cell(int start, int contentStart, int contentEnd) {
    return Cell.inTags(start, new Slice(file, tags, contentStart, contentEnd));
  }

  /**
   * Handles text outside of cells. In a row it is a cell without tags if it begins with an element
   * or no cell is before it; otherwise it belongs to the cell before it.
   */
  private void gap(int end) {
    int start = PageText.skipBlank(file.text(), gapStart, end);
    gapStart = end;
    if (start >= end) {
      return;
    }
    String found = PlainTextExtractor.of(new Slice(file, tags, start, end));
    if (found.isEmpty()) {
      return;
    }
    String where = "\"" + found + "\" is outside the table's cells";
    if (!rows.hasOpenRow()) {
      diagnostics.report(Rule.TEXT_OUTSIDE_CELL, start, where + " and is ignored");
    } else if (!rows.hasCells() || file.text().startsWith("<md-", start)) {
      diagnostics.report(Rule.TEXT_OUTSIDE_CELL, start, where + " and is read as a cell");
      rows.add(cell(start, start, end), false);
    } else {
      diagnostics.report(
          Rule.TEXT_OUTSIDE_CELL, start, where + " and is added to the cell before it");
      rows.extendLast(end);
    }
  }

  @Override
  public void begins(Tag tag) {}

  @Override
  public void ends(Tag tag, Tag closing) {}

  @Override
  public void endsUnclosed(Tag tag, int contentEnd) {
    diagnostics.unmatched(tag, "is not closed");
  }

  @Override
  public void stray(Tag closing) {
    diagnostics.unmatched(closing, "has no opening tag");
  }
}
