package dev.larkspur.generator.markup;

/** A table inside a cell: a block of its own, no part of the cell's text. */
final class NestedTable {
  private NestedTable() {}

  /** The offset after the closing tag that belongs to an opening one; -1 if there is none. */
  static int end(String text, Tag opening, int limit) {
    int depth = 1;
    int at = text.indexOf('<', opening.end());
    while (at >= 0 && at < limit) {
      Tag tag = Tag.at(text, at, limit);
      if (tag != null && tag.name().role() == TagRole.TABLE) {
        depth += tag.closing() ? -1 : 1;
        if (depth == 0) {
          return tag.end();
        }
      }
      at = text.indexOf('<', tag == null ? at + 1 : tag.end());
    }
    return -1;
  }
}
