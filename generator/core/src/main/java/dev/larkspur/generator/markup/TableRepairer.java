package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A table whose end is still to come. It is told every tag that builds tables and repairs what is
 * wrong with them: a cell or row that opens ends the one before, a missing opening tag is known by
 * its closing one, and text between cells goes where a reader of the page would see it.
 */
final class TableRepairer implements OpenElements.Listener {
  private final SourceFile file;
  private final PageTags tags;
  private final PageDiagnostics diagnostics;
  private final Tag first;
  private final TableBuilder rows;
  private final OpenElements elements = new OpenElements(this);
  private @Nullable Tag cell;

  /** Tags around the open cell's content that say the same as its own. */
  private int wrappers;

  /** Since where no cell has been open. */
  private int gapStart;

  /** The table in whose cell it begins. */
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

  /** Whether the platform's own tags build it, not HTML's. */
  boolean isOfPlatform() {
    return first.name().ofPlatform();
  }

  boolean isInCell() {
    return cell != null;
  }

  /** Whether a row or cell is open, so that a closing tag may be meant for it. */
  boolean isInRow() {
    return cell != null || rows.hasOpenRow();
  }

  /** Whether nothing but its opening tag has been seen. */
  boolean isEmpty() {
    return cell == null && rows.isEmpty();
  }

  Table build() {
    return rows.build(outer != null && outer.goesOnBehind(first.start()));
  }

  /** Whether it did not end there, though its closing tag may be missing. */
  private boolean goesOnBehind(int offset) {
    return closed || rows.hasRowBehind(offset);
  }

  /** Takes a tag that builds tables, but none of a table as a whole. */
  void take(Tag tag) {
    switch (tag.name().role()) {
      case HEAD -> head(tag);
      case BODY -> body(tag);
      case ROW -> row(tag);
      default -> cell(tag);
    }
  }

  /** Takes a tag of the platform that stands in a cell. */
  void element(Tag tag) {
    elements.next(tag);
  }

  /** Its closing tag has come. */
  void close(Tag end) {
    finish(end);
    closed = true;
  }

  /** Its closing tag will not come. */
  void end(int offset) {
    diagnostics.report(Rule.TABLE_UNCLOSED, first.start(), "the table is not closed");
    finish(Tag.closing(first.name(), offset, offset));
  }

  private void finish(Tag end) {
    endRow(end);
    gap(end.start());
  }

  /** A table inside it, but in none of its cells, has ended. */
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
      diagnostics.unmatched(tag, "closes nothing");
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
      diagnostics.unmatched(tag, "names the next row, before which the one above is not closed");
      endRow(tag);
      rows.beginUntaggedRow(tag.start());
      gapStart = tag.start();
    } else if (!rows.hasOpenRow()) {
      gap(tag.start());
      diagnostics.unmatched(tag, "stands in no row");
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
      diagnostics.unmatched(tag, "closes nothing");
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
   * Text that stands in no cell. In a row it is a cell without tags if it begins with an element or
   * if no cell is before it, else more of the cell before it.
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
    String where = "\"" + found + "\" stands outside the table's cells";
    if (!rows.hasOpenRow()) {
      diagnostics.report(Rule.TEXT_OUTSIDE_CELL, start, where + " and is left out");
    } else if (!rows.hasCells() || file.text().startsWith("<md-", start)) {
      diagnostics.report(Rule.TEXT_OUTSIDE_CELL, start, where + " and is read as one of them");
      rows.add(cell(start, start, end), false);
    } else {
      diagnostics.report(Rule.TEXT_OUTSIDE_CELL, start, where + " and is added to the one before");
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
    diagnostics.unmatched(closing, "closes nothing");
  }
}
