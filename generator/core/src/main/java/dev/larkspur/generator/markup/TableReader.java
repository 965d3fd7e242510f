package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table written in tags, and the tables inside its cells. It is read tag by tag: a cell or
 * row that opens ends the one before, so a missing tag costs nothing but itself. A table that is
 * never closed ends at the {@code :::} around it or at the next heading.
 */
final class TableReader implements OpenElements.Listener {
  private static final Pattern LEVEL = Pattern.compile("\\d{1,3}");
  private static final int NONE = -1;

  private final SourceFile file;
  private final String text;
  private final Diagnostics diagnostics;
  private final Deque<OpenTable> open = new ArrayDeque<>();
  private final List<OpenTable> begun = new ArrayList<>();

  /** A table that is being read, and where it stands. */
  private static final class OpenTable {
    final TableBuilder rows;
    final TagName name;
    final int start;
    final OpenElements elements;
    @Nullable Tag cell;
    int wrappers;
    int looseStart;
    int colons;
    @Nullable Fence fence;

    OpenTable(TableBuilder rows, Tag tag, OpenElements elements) {
      this.rows = rows;
      this.name = tag.name();
      this.start = tag.start();
      this.elements = elements;
      this.looseStart = tag.name().role() == TagRole.TABLE ? tag.end() : tag.start();
    }
  }

  TableReader(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.text = file.text();
    this.diagnostics = diagnostics;
  }

  /**
   * Reads the table that begins with a tag.
   *
   * @return the offset after it
   */
  int read(Tag first, List<Block> into) {
    int end = readToEnd(first);
    for (OpenTable table : begun) {
      into.add(table.rows.build());
    }
    return end;
  }

  private int readToEnd(Tag first) {
    begin(first);
    int at = first.name().role() == TagRole.TABLE ? first.end() : take(first);
    boolean lineStart = false;
    while (at < text.length()) {
      int lineEnd = lineEnd(at);
      if (lineStart && endsBefore(at, lineEnd)) {
        return endUnclosed(at);
      }
      at = line(at, lineEnd);
      if (open.isEmpty()) {
        return at;
      }
      lineStart = at > 0 && text.charAt(at - 1) == '\n';
    }
    return endUnclosed(text.length());
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /**
   * Takes the tags of a line; returns where to go on, which is in a later line or after the end.
   */
  private int line(int start, int lineEnd) {
    int at = text.indexOf('<', start);
    while (at >= 0 && at < lineEnd) {
      Tag tag = Tag.at(text, at, text.length());
      int next = tag == null ? at + 1 : take(tag);
      if (open.isEmpty() || next > lineEnd) {
        return next;
      }
      at = text.indexOf('<', next);
    }
    return Math.min(lineEnd + 1, text.length());
  }

  // Lines that are no part of a cell's text.

  private boolean endsBefore(int lineStart, int lineEnd) {
    OpenTable table = open.element();
    int at = Blank.skip(text, lineStart, lineEnd);
    if (at == lineEnd) {
      return false;
    }
    if (table.fence != null) {
      if (table.fence.closedBy(text, lineStart, lineEnd) >= 0) {
        table.fence = null;
      }
      return false;
    }
    return switch (text.charAt(at)) {
      case ':' -> Colons.at(text, at) && colons(table, at, lineEnd);
      case '#' -> heading(table, at, lineEnd);
      case '`', '~' -> {
        table.fence = table.cell == null ? null : Fence.opened(text, lineStart, lineEnd);
        yield false;
      }
      default -> false;
    };
  }

  private boolean colons(OpenTable table, int at, int lineEnd) {
    int rest = Colons.end(text, at, lineEnd);
    if (rest < lineEnd && text.charAt(rest) == '<') {
      table.colons = Math.max(0, table.colons - 1);
      return false;
    }
    if (rest < lineEnd) {
      table.colons++;
      return table.cell == null;
    }
    if (table.colons > 0) {
      table.colons--;
      return false;
    }
    return true;
  }

  private boolean heading(OpenTable table, int at, int lineEnd) {
    int level = HeadingLine.level(text, at, lineEnd);
    if (level == 0 || (level == 1 && table.cell != null)) {
      return false;
    }
    return table.cell == null || level == 2 || HeadingLine.opensTable(text, lineEnd);
  }

  // Tags.

  private int take(Tag tag) {
    if (tag.isBroken(text)) {
      diagnostics.report(
          Rule.TAG_UNMATCHED, file.locationOf(tag.start()), tag + " lacks its closing bracket");
    }
    OpenTable table = open.element();
    boolean structure = tag.name().role().buildsTables() && !isTextOf(table, tag);
    if (table.cell != null && !structure) {
      if (table.fence == null && ElementReading.isElement(tag)) {
        table.elements.next(tag);
      }
      return tag.end();
    }
    if (structure) {
      structure(tag);
    }
    return tag.end();
  }

  /** HTML rows and cells inside a cell of the platform's are text, unless a table holds them. */
  private static boolean isTextOf(OpenTable table, Tag tag) {
    return table.cell != null
        && !tag.name().ofPlatform()
        && table.name.ofPlatform()
        && tag.name().role() != TagRole.TABLE;
  }

  private void structure(Tag tag) {
    switch (tag.name().role()) {
      case TABLE -> table(tag);
      case HEAD -> {
        endRow(tag);
        loose(tag);
        if (tag.closing()) {
          open.element().rows.endHead();
        } else {
          open.element().rows.beginHead();
        }
      }
      case BODY -> {
        endRow(tag);
        loose(tag);
        open.element().rows.beginBody();
      }
      case ROW -> row(tag);
      default -> cell(tag);
    }
  }

  private void table(Tag tag) {
    if (tag.closing()) {
      endTable(tag);
      return;
    }
    OpenTable table = open.element();
    if (table.cell == null) {
      loose(tag);
      if (table.rows.isEmpty()) {
        return;
      }
      unclosed(open.pop(), tag.start());
    }
    begin(tag);
  }

  private void begin(Tag tag) {
    OpenTable table =
        new OpenTable(
            new TableBuilder(file, diagnostics, tag.start()), tag, new OpenElements(this));
    open.push(table);
    begun.add(table);
  }

  private void endTable(Tag tag) {
    if (open.size() > 1 && !open.element().name.ofPlatform() && tag.name().ofPlatform()) {
      unclosed(open.pop(), tag.start());
    }
    endRow(tag);
    loose(tag);
    open.pop();
    resume(tag.end());
  }

  private void resume(int offset) {
    OpenTable outer = open.peek();
    if (outer != null && outer.cell == null) {
      outer.looseStart = offset;
    }
  }

  private void row(Tag tag) {
    if (tag.closing()) {
      leaveNested(tag);
      OpenTable table = open.element();
      boolean had = table.rows.hasOpenRow();
      endCell(tag, true);
      loose(tag);
      if (had) {
        table.rows.endRow();
      } else {
        stray(tag);
      }
      return;
    }
    if (open.element().rows.hasOpenRow()) {
      report(Rule.TAG_UNMATCHED, tag.start(), "the row before " + tag + " was not closed");
      endRow(tag);
    }
    loose(tag);
    open.element().rows.beginRow(tag.start(), level(tag));
  }

  private int level(Tag tag) {
    if (tag.end() - tag.start() <= tag.name().text().length() + 2) {
      return NONE;
    }
    Map<String, String> attributes = tag.attributes(text);
    String level = attributes.getOrDefault("level", "").strip();
    return LEVEL.matcher(level).matches() ? Integer.parseInt(level) : NONE;
  }

  private void cell(Tag tag) {
    if (tag.closing()) {
      closeCell(tag);
      return;
    }
    OpenTable table = open.element();
    Tag before = table.cell;
    if (before != null) {
      if (wraps(before, tag)) {
        table.wrappers++;
        return;
      }
      report(Rule.TAG_UNMATCHED, before.start(), before + " is not closed before the next cell");
      endCell(tag, true);
    }
    if (!table.rows.hasOpenRow()) {
      report(Rule.TAG_UNMATCHED, tag.start(), "cell outside a row");
      table.rows.beginUntaggedRow(tag.start());
    }
    loose(tag);
    table.cell = tag;
  }

  /** {@code <md-th><md-td>…</md-td></md-th>} is one cell. */
  private boolean wraps(Tag outer, Tag inner) {
    return outer.name().role() != inner.name().role()
        && Blank.isBlank(text, outer.end(), inner.start());
  }

  private void closeCell(Tag tag) {
    leaveNested(tag);
    OpenTable table = open.element();
    if (table.wrappers > 0) {
      table.wrappers--;
    } else if (table.cell != null) {
      endCell(tag, false);
    } else if (table.rows.hasOpenRow() && !Blank.isBlank(text, table.looseStart, tag.start())) {
      report(Rule.TAG_UNMATCHED, tag.start(), tag + " has no opening tag");
      int start = Blank.skip(text, table.looseStart, tag.start());
      addCell(table, start, start, tag);
    } else {
      stray(tag);
      loose(tag);
    }
  }

  /** A closing tag that only an outer table waits for ends the inner ones. */
  private void leaveNested(Tag tag) {
    while (open.size() > 1
        && open.element().cell == null
        && !open.element().rows.hasOpenRow()
        && open.element().name.ofPlatform() == tag.name().ofPlatform()) {
      unclosed(open.pop(), tag.start());
    }
  }

  private void endRow(Tag tag) {
    OpenTable table = open.element();
    endCell(tag, true);
    if (table.rows.hasOpenRow()) {
      loose(tag);
      table.rows.endRow();
    }
  }

  private void endCell(Tag tag, boolean unclosed) {
    OpenTable table = open.element();
    Tag cell = table.cell;
    if (cell == null) {
      return;
    }
    if (unclosed) {
      report(Rule.TAG_UNMATCHED, cell.start(), cell + " is not closed before " + tag);
    }
    table.elements.end(tag.start());
    addCell(table, cell.start(), cell.end(), tag);
  }

  private void addCell(OpenTable table, int start, int contentStart, Tag end) {
    boolean header = table.cell != null && table.cell.name().role() == TagRole.HEADER_CELL;
    table.rows.add(Cell.inTags(start, new Slice(file, contentStart, end.start())), header);
    table.cell = null;
    table.fence = null;
    table.colons = 0;
    table.wrappers = 0;
    table.looseStart = end.end();
  }

  // What is wrong.

  private int endUnclosed(int offset) {
    Tag end = new Tag(open.element().name, true, false, offset, offset);
    while (!open.isEmpty()) {
      OpenTable table = open.element();
      report(Rule.TABLE_UNCLOSED, table.start, "the table is not closed");
      endRow(end);
      loose(end);
      open.pop();
    }
    return offset;
  }

  private void unclosed(OpenTable table, int offset) {
    Tag end = new Tag(table.name, true, false, offset, offset);
    report(Rule.TABLE_UNCLOSED, table.start, "the table is not closed");
    open.push(table);
    endRow(end);
    loose(end);
    open.pop();
  }

  /** Says what stands between cells, where nothing reads it. */
  private void loose(Tag next) {
    OpenTable table = open.element();
    if (!Blank.isBlank(text, table.looseStart, next.start())) {
      int start = Blank.skip(text, table.looseStart, next.start());
      String lost = PlainReading.of(new Slice(file, start, next.start()));
      if (!lost.isEmpty()) {
        report(Rule.TEXT_OUTSIDE_CELL, start, "\"" + lost + "\" stands outside the table's cells");
      }
    }
    table.looseStart = next.end();
  }

  private void report(Rule rule, int offset, String message) {
    diagnostics.report(rule, file.locationOf(offset), message);
  }

  @Override
  public void begins(Tag tag) {}

  @Override
  public void ends(Tag tag, Tag closing) {}

  @Override
  public void endsUnclosed(Tag tag, int contentEnd) {
    report(Rule.TAG_UNMATCHED, tag.start(), tag + " is not closed");
  }

  @Override
  public void stray(Tag closing) {
    report(Rule.TAG_UNMATCHED, closing.start(), closing + " closes nothing");
  }
}
