package dev.larkspur.generator.markup;

import org.jspecify.annotations.Nullable;

/** The tables inside a cell: blocks of their own, not part of the cell's text. */
final class NestedTables {
  /** The maximum depth of tables inside tables; deeper tags are ignored. */
  static final int DEEPEST = 16;

  private final PageTags tags;
  private final int limit;
  private int unclosed;

  NestedTables(Slice cell) {
    this.tags = cell.tags();
    this.limit = cell.end();
  }

  /** Returns the offset after the table that a tag opens; -1 if it opens none or is not closed. */
  int endOf(Tag opening) {
    if (opening.closing() || opening.name().role() != TagRole.TABLE || unclosed > DEEPEST) {
      return -1;
    }
    int depth = 1;
    Tag tag = next(opening);
    while (tag != null) {
      depth += tag.closing() ? -1 : 1;
      if (depth == 0) {
        return tag.end();
      }
      tag = next(tag);
    }
    unclosed++;
    return -1;
  }

  private @Nullable Tag next(Tag before) {
    return tags.next(before.end(), limit, TagRole.TABLE::equals);
  }
}
