package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import java.util.List;
import java.util.function.ToIntFunction;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Converts a pipe table of CommonMark. */
final class PipeTable extends AbstractVisitor {
  private final SourceFile file;
  private final PageTags tags;
  private final PageDiagnostics diagnostics;
  private final ToIntFunction<SourceSpan> offsets;
  private TableBuilder table;
  private boolean begun;
  private boolean inHead;
  private int last;

  PipeTable(
      SourceFile file,
      PageTags tags,
      PageDiagnostics diagnostics,
      ToIntFunction<SourceSpan> offsets) {
    this.file = file;
    this.tags = tags;
    this.diagnostics = diagnostics;
    this.offsets = offsets;
    this.table = new TableBuilder(file, diagnostics, 0);
  }

  Table build() {
    return table.build(false);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableRow row) {
      row(row);
    } else if (node instanceof TableHead) {
      head(node);
    } else if (node instanceof TableCell cell) {
      cell(cell);
    } else {
      visitChildren(node);
    }
  }

  /** An inserted head is left out. */
  private void head(Node head) {
    if (offsets.applyAsInt(head.getSourceSpans().get(0)) >= 0) {
      inHead = true;
      visitChildren(head);
      table.beginBody();
      inHead = false;
    }
  }

  private void row(TableRow row) {
    SourceSpan span = row.getSourceSpans().get(0);
    int start = offsets.applyAsInt(span);
    if (start < 0) {
      // Inserted to end the table above for CommonMark: not a row of the page.
      return;
    }
    if (!begun) {
      begin(start);
    }
    table.beginRow(start, RowLevel.NONE);
    last = start;
    visitChildren(row);
    excess(start + span.getLength());
    table.endRow();
  }

  private void begin(int start) {
    table = new TableBuilder(file, diagnostics, start);
    begun = true;
    if (inHead) {
      table.beginHead();
    } else {
      diagnostics.report(
          Rule.TABLE_HEAD_MISSING, start, "the rows have no header, or no delimiter row below it");
    }
  }

  /** A cell of no width has no span; the cells that a short row lacks are not on the page. */
  private void cell(Node cell) {
    List<SourceSpan> spans = cell.getSourceSpans();
    if (!spans.isEmpty()) {
      int start = offsets.applyAsInt(spans.get(0));
      last = start + spans.get(0).getLength();
      add(start, last);
    } else if (file.text().startsWith("||", last)) {
      last++;
      add(last, last);
    }
  }

  /** Adds the cells for which the header has no column; CommonMark leaves them out. */
  private void excess(int rowEnd) {
    String text = file.text();
    int start = last + 1;
    while (start < rowEnd && text.charAt(start - 1) == '|') {
      int end = start;
      while (end < rowEnd && (text.charAt(end) != '|' || text.charAt(end - 1) == '\\')) {
        end++;
      }
      add(start, end);
      start = end + 1;
    }
  }

  private void add(int start, int end) {
    int visible = PageText.skipBlank(file.text(), start, end);
    table.add(
        Cell.betweenPipes(visible == end ? start : visible, new Slice(file, tags, start, end)),
        false);
  }
}
