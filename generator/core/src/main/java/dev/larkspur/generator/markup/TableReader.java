package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads a table written in tags, and the tables inside its cells, up to its closing tag. A table
 * that is never closed ends at the {@code :::} around it or at the next heading.
 */
final class TableReader {
  private final SourceFile file;
  private final String text;
  private final PageTags tags;
  private final PageDiagnostics diagnostics;
  private final TableLines lines;
  private final Deque<TableRepairer> open = new ArrayDeque<>();
  private final List<TableRepairer> begun = new ArrayList<>();

  TableReader(SourceFile file, PageTags tags, PageDiagnostics diagnostics) {
    this.file = file;
    this.text = file.text();
    this.tags = tags;
    this.diagnostics = diagnostics;
    this.lines = new TableLines(text);
  }

  /**
   * Reads the table that begins with a tag: the table's own, or the first of its parts if that is
   * missing.
   *
   * @return the offset after the table
   */
  int read(Tag first, List<Block> into) {
    begin(first);
    int start = first.end();
    if (first.name().role() != TagRole.TABLE) {
      diagnostics.unmatched(first, "is outside a table");
      start = take(first);
    }
    int end = readToEnd(start);
    begun.forEach(table -> into.add(table.build()));
    return end;
  }

  private int readToEnd(int start) {
    int at = start;
    while (at < text.length()) {
      int lineEnd = lineEnd(at);
      boolean wholeLine = text.charAt(at - 1) == '\n';
      if (wholeLine && lines.endsBefore(at, lineEnd, open.element().isInCell())) {
        return endUnclosed(at);
      }
      at = takeLine(at, lineEnd);
      if (open.isEmpty()) {
        return at;
      }
    }
    return endUnclosed(text.length());
  }

  /** Takes the tags of a line; returns where to continue: a later line, or after the table. */
  private int takeLine(int start, int lineEnd) {
    Tag tag = tags.nextFrom(start);
    while (tag != null && tag.start() < lineEnd) {
      int next = take(tag);
      if (open.isEmpty() || next > lineEnd) {
        return next;
      }
      tag = tags.nextFrom(next);
    }
    return Math.min(lineEnd + 1, text.length());
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private int take(Tag tag) {
    TableRepairer table = open.element();
    if (!tag.name().role().buildsTables() || isText(tag, table)) {
      if (table.isInCell() && ElementExtractor.isElement(tag) && !lines.isInFence()) {
        broken(tag);
        table.element(tag);
      }
      return tag.end();
    }
    broken(tag);
    if (tag.name().role() != TagRole.TABLE) {
      leaveNested(tag);
      open.element().take(tag);
    } else if (tag.closing()) {
      close(tag);
    } else {
      begin(tag);
    }
    lines.reset();
    return tag.end();
  }

  private void broken(Tag tag) {
    if (text.charAt(tag.end() - 1) != '>') {
      diagnostics.unmatched(tag, "has no closing bracket");
    }
  }

  /**
   * HTML rows and cells inside a cell of the platform are text, unless an HTML table encloses them.
   */
  private static boolean isText(Tag tag, TableRepairer table) {
    boolean opensTable = tag.name().role() == TagRole.TABLE && !tag.closing();
    return table.isInCell() && !tag.name().ofPlatform() && table.isOfPlatform() && !opensTable;
  }

  private void begin(Tag tag) {
    TableRepairer outer = open.peek();
    if (outer != null && !outer.isInCell()) {
      if (outer.isEmpty()) {
        diagnostics.unmatched(tag, "opens a table that is already open");
        return;
      }
      open.pop().end(tag.start());
    }
    if (open.size() > NestedTables.DEEPEST) {
      diagnostics.unmatched(tag, "is nested too deep");
      return;
    }
    TableRepairer table = new TableRepairer(file, tags, diagnostics, tag, open.peek());
    open.push(table);
    begun.add(table);
  }

  private void close(Tag tag) {
    if (open.size() > 1 && !open.element().isOfPlatform() && tag.name().ofPlatform()) {
      open.pop().end(tag.start());
    }
    open.pop().close(tag);
    if (!open.isEmpty()) {
      open.element().resume(tag.end());
    }
  }

  /** A closing tag of an outer table ends the tables inside. */
  private void leaveNested(Tag tag) {
    while (open.size() > 1 && isMeantForOuter(tag, open.element())) {
      open.pop().end(tag.start());
    }
  }

  private static boolean isMeantForOuter(Tag tag, TableRepairer inner) {
    TagRole role = tag.name().role();
    boolean endsRow = tag.closing() && (role == TagRole.ROW || role.isCell());
    return tag.name().ofPlatform() != inner.isOfPlatform() || (endsRow && !inner.isInRow());
  }

  private int endUnclosed(int offset) {
    while (!open.isEmpty()) {
      open.pop().end(offset);
    }
    return offset;
  }
}
