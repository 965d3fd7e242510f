package dev.larkspur.generator.lint;

/** The part of an operation that a row belongs to. */
enum RowPlace {
  /** A header, or a parameter of the path or the query. */
  PARAMETER,
  BODY,
  RESPONSE
}
