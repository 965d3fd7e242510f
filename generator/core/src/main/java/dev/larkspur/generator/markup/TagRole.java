package dev.larkspur.generator.markup;

/** What a tag does to the structure of a page. */
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
  /** HTML that dresses text. */
  INLINE,
  /** HTML that never has content. */
  VOID;

  /** Whether the tag is a part of tables. */
  boolean buildsTables() {
    return compareTo(CELL) <= 0;
  }

  /** Whether the tag holds a cell's content. */
  boolean isCell() {
    return this == CELL || this == HEADER_CELL;
  }
}
