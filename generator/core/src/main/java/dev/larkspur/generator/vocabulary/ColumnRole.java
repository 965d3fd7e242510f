package dev.larkspur.generator.vocabulary;

/** What a column of a table holds. */
public enum ColumnRole {
  NAME,
  TYPE,
  REQUIRED,
  DESCRIPTION,
  EXAMPLE,
  DEFAULT,
  HTTP_STATUS,
  ERROR_CODE,
  ADVICE
}
