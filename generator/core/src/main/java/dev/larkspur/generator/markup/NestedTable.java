package dev.larkspur.generator.markup;

import org.jspecify.annotations.Nullable;

/** A table inside a cell: a block of its own, no part of the cell's text. */
final class NestedTable {
  private NestedTable() {}

  /** The offset after the closing tag that belongs to an opening one; -1 if there is none. */
  static int end(String text, Tag opening, int limit) {
    int depth = 1;
    Tag tag = next(text, opening, limit);
    while (tag != null) {
      depth += tag.closing() ? -1 : 1;
      if (depth == 0) {
        return tag.end();
      }
      tag = next(text, tag, limit);
    }
    return -1;
  }

  private static @Nullable Tag next(String text, Tag before, int limit) {
    return Tag.next(text, before.end(), limit, role -> role == TagRole.TABLE);
  }
}
