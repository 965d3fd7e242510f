package dev.larkspur.generator.markup;

/** The effect of a tag on the structure of a page. */
enum TagRole {
  TABLE,
  HEAD,
  BODY,
  ROW,
  HEADER_CELL,
  CELL,
  /** Holds a code example. */
  CODE,
  /** Any other tag of the platform. */
  ELEMENT,
  /** HTML that formats text. */
  INLINE,
  /** HTML without content. */
  VOID;

  /** Returns whether the tag is a part of tables. */
  boolean buildsTables() {
    return compareTo(CELL) <= 0;
  }

  /** Returns whether the tag holds a cell's content. */
  boolean isCell() {
    return this == CELL || this == HEADER_CELL;
  }
}
