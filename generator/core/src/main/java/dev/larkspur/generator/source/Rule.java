package dev.larkspur.generator.source;

/**
 * What can be said about a page. The names are stable; {@code docs/diagnostics.md} explains each.
 */
public enum Rule {
  FILE_UNREADABLE(Severity.ERROR),
  FILE_NOT_UTF8(Severity.ERROR),
  PAGE_FAULT(Severity.ERROR),

  FRONT_MATTER_UNREADABLE(Severity.WARNING),
  TAG_UNMATCHED(Severity.WARNING),
  TABLE_UNCLOSED(Severity.WARNING),
  TABLE_HEAD_MISSING(Severity.WARNING),
  TEXT_OUTSIDE_CELL(Severity.WARNING),
  CODE_UNCLOSED(Severity.WARNING),
  CELL_EXCESS(Severity.WARNING),
  ROW_LEVEL_JUMP(Severity.WARNING),

  PAGE_NOT_AN_API(Severity.NOTE),
  CALLBACK_LEFT_OUT(Severity.WARNING),
  PAGE_LANGUAGE_UNKNOWN(Severity.ERROR),
  OPERATION_INCOMPLETE(Severity.ERROR),
  OPERATION_ID_CLASH(Severity.WARNING),
  TABLE_ROLE_UNKNOWN(Severity.WARNING),
  HEADING_MISSING(Severity.WARNING),
  PATH_PARAMETER_WITHOUT_ROW(Severity.WARNING),
  ROW_WITHOUT_NAME(Severity.WARNING),
  ROW_WITH_TWO_NAMES(Severity.WARNING),
  ROW_IN_TWO_TABLES(Severity.WARNING),
  REQUIRED_UNKNOWN(Severity.NOTE),
  TYPE_UNKNOWN(Severity.WARNING),
  TYPE_CONTRADICTED(Severity.WARNING),
  DEFAULT_UNREADABLE(Severity.NOTE),
  ENUM_ITEM_WITHOUT_KEY(Severity.WARNING),
  SCOPE_WITHOUT_NAME(Severity.WARNING),
  ENUM_ON_BOOLEAN(Severity.WARNING),
  CONSTRAINT_UNREADABLE(Severity.NOTE),
  ERROR_CODE_NOT_A_NUMBER(Severity.WARNING),
  HTTP_STATUS_UNREADABLE(Severity.NOTE),
  SUB_ERRORS_ORPHANED(Severity.WARNING),
  EXAMPLE_UNREADABLE(Severity.WARNING),
  EXAMPLE_REPAIRED(Severity.NOTE),
  EXAMPLE_ELSEWHERE(Severity.NOTE),
  NOTICE_UNREADABLE(Severity.WARNING),

  EXAMPLE_KEY_UNKNOWN(Severity.WARNING),
  EXAMPLE_TYPE_MISMATCH(Severity.WARNING),
  DEFAULT_OUTSIDE_ENUM(Severity.WARNING),
  ROW_REPEATED(Severity.WARNING),
  ERROR_CODE_REPEATED(Severity.WARNING),
  ERROR_TABLE_MISSING(Severity.NOTE),
  LINK_BROKEN(Severity.NOTE),

  OVERLAY_INVALID(Severity.ERROR),
  OVERLAY_UNMATCHED(Severity.ERROR),
  OVERLAY_AGREED(Severity.NOTE),
  CHOSEN_NAME_TAKEN(Severity.ERROR),

  NAME_COLLISION(Severity.NOTE),
  LOCK_OUT_OF_DATE(Severity.NOTE);

  private final Severity severity;

  Rule(Severity severity) {
    this.severity = severity;
  }

  /** How much a finding of this rule weighs. */
  public Severity severity() {
    return severity;
  }
}
