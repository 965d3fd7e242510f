package dev.larkspur.generator.source;

import org.jspecify.annotations.Nullable;

/**
 * What can be said about a page. The names are stable; {@code docs/diagnostics.md} explains each.
 */
public enum Rule {
  FILE_UNREADABLE(Severity.ERROR, "a file or folder cannot be read"),
  FILE_NOT_UTF8(Severity.ERROR, "a byte of the page is not UTF-8", "Save the page as UTF-8."),
  PAGE_FAULT(
      Severity.ERROR,
      "Larkspur failed on a page; this is a fault of its own",
      "Please report it with the page; `--exclude` goes on without it."),

  FRONT_MATTER_UNREADABLE(
      Severity.WARNING,
      "the head of the page cannot be read",
      "The head is `key: value` lines between two lines of `---`, or in a comment."),
  TAG_UNMATCHED(Severity.NOTE, "a tag has no opening tag, is never closed, or lacks a bracket"),
  TABLE_UNCLOSED(
      Severity.WARNING,
      "a table has no end",
      "See that its last row is whole and that nothing behind it became a part of it."),
  TABLE_HEAD_MISSING(
      Severity.WARNING,
      "a table with pipes lacks the line of dashes below its head, or the head above it",
      "Give the table a head, and a line of dashes below it."),
  TEXT_OUTSIDE_CELL(
      Severity.WARNING,
      "text stands between rows or cells",
      "Move the text into the cell that it belongs to."),
  CODE_UNCLOSED(
      Severity.WARNING,
      "a code block has no end",
      "Close the code; what stands behind it may have been taken for a part of it."),
  CELL_EXCESS(
      Severity.WARNING,
      "a row has more cells than the header",
      "If a column lacks its header, give it one; a pipe in a cell has a backslash before it."),
  ROW_LEVEL_JUMP(
      Severity.WARNING,
      "a row is nested more than one level deeper than the one above",
      "If a row between them is missing, add it in overlay.yaml with `add`."),

  PAGE_NOT_AN_API(
      Severity.NOTE,
      "the page describes no operation, event or notice",
      "An API page has a table with the rows HTTP URL and HTTP Method, an event page one with the event type; see docs/pages.md."),
  CALLBACK_LEFT_OUT(
      Severity.WARNING,
      "the page describes a callback: a call that the platform makes and an app answers",
      "A callback is answered, not called: handle it in the server that receives it."),
  PAGE_LANGUAGE_UNKNOWN(
      Severity.ERROR,
      "an API page has none of the headings that are known",
      "Labels are read in Chinese only; take the page in that language."),
  OPERATION_INCOMPLETE(
      Severity.ERROR,
      "a page lacks its URL, HTTP method or event type",
      "Complete the table with the URL, the HTTP method or the event type; an overlay corrects only pages that can be read."),
  OPERATION_ID_CLASH(
      Severity.WARNING,
      "two pages describe an operation, event or notice with the same id",
      "If one of the pages is out of date, exclude it with `--exclude`."),
  TABLE_ROLE_UNKNOWN(
      Severity.WARNING,
      "a table is none of fields of a request, an answer or an event, and none of errors; the message says what it lacks",
      "If it does describe one, put it under a heading for the request body or the response body, or `add` its fields in overlay.yaml."),
  HEADING_MISSING(
      Severity.WARNING,
      "a table of fields stands under the heading of another, or under a line in bold instead of a heading",
      "Give the table its own heading, such as one for the request body or the response body; see docs/pages.md."),
  PATH_PARAMETER_WITHOUT_ROW(
      Severity.WARNING,
      "the URL has a parameter that the table of path parameters lacks",
      "If it is no string, correct its `type` in overlay.yaml."),
  ROW_WITHOUT_NAME(
      Severity.WARNING,
      "a row of a field table names no field",
      "If it is a field, `add` it in overlay.yaml."),
  ROW_WITH_TWO_NAMES(
      Severity.WARNING,
      "a cell names two fields, or a name has a space in it",
      "Correct the `name` in overlay.yaml, and `add` the other field if there are two."),
  ROW_IN_TWO_TABLES(
      Severity.WARNING,
      "two tables of headers, parameters or answer rows have a row of one name",
      "If the later one is right, correct the field in overlay.yaml."),
  REQUIRED_UNKNOWN(
      Severity.NOTE,
      "the cell that says whether a field must be sent holds neither yes nor no",
      "Correct `required` in overlay.yaml."),
  TYPE_UNKNOWN(
      Severity.WARNING, "a type cell holds no word", "Correct the `type` in overlay.yaml."),
  TYPE_CONTRADICTED(
      Severity.WARNING,
      "a type such as string has rows below it; or a row has rows below it and no type, and every example shows a list",
      "If it is none, correct its `type` in overlay.yaml."),
  DEFAULT_UNREADABLE(
      Severity.NOTE,
      "a default is no value of the field's type",
      "If the default is right, correct the `type` in overlay.yaml."),
  ENUM_ITEM_WITHOUT_KEY(
      Severity.WARNING,
      "an md-enum-item has no key",
      "`add` the value to the field's `enum` in overlay.yaml."),
  SCOPE_WITHOUT_NAME(
      Severity.WARNING,
      "an md-perm has no name, or one that is no name such as im:message",
      "Give it the scope's name, as in `name=\"im:message\"`."),
  ENUM_ON_BOOLEAN(
      Severity.WARNING,
      "an md-enum-item belongs to a boolean",
      "If the field is no boolean, correct its `type` and `enum` in overlay.yaml."),
  ENUM_NUMBER_REPEATED(
      Severity.WARNING,
      "the known values of a number contain one number twice, such as 1 and 01",
      "If these are two values, correct the field's `type` in overlay.yaml."),
  CONSTRAINT_UNREADABLE(
      Severity.NOTE,
      "nothing of a rule for a value can be read as a length, a range or a pattern",
      "Write the rule in one of the notations that docs/pages.md lists."),
  ERROR_CODE_NOT_A_NUMBER(
      Severity.WARNING,
      "a row of an error table has no integer for its code",
      "Callers still get the error with its code, only no constant for it; give each code a row of its own."),
  HTTP_STATUS_UNREADABLE(
      Severity.NOTE,
      "the HTTP status of an error is several numbers, or none from 100 to 599",
      "Give each status a row of its own."),
  SUB_ERRORS_ORPHANED(
      Severity.WARNING,
      "no error of the page has the code in the heading of a sub-error table",
      "Begin the heading with an error code of the error table."),
  EXAMPLE_UNREADABLE(
      Severity.WARNING,
      "an example begins like JSON and is none",
      "Mend the example; fields depend on it only where no table tells their types."),
  EXAMPLE_REPAIRED(
      Severity.NOTE,
      "an example is JSON but for slips that can mean one thing only: comments, commas, backslashes, dots for what was left out, several documents"),
  EXAMPLE_ELSEWHERE(
      Severity.NOTE,
      "code stands neither with the request nor with the answer; is a part of an example that has a heading of its own; or is a program that takes an event",
      "If it is an example, put it under a heading for request examples or response examples; see docs/pages.md."),
  NOTICE_UNREADABLE(
      Severity.WARNING,
      "a line, row or code block of a notice names a code, endpoint, event or day in no way that is known, or outside the changes",
      "List the changes under a heading for changes: an error code in bold, then the operations with their request lines; see docs/pages.md."),

  EXAMPLE_KEY_UNKNOWN(
      Severity.WARNING,
      "an example has a member that its table lacks",
      "If the platform has that field, `add` it in overlay.yaml."),
  EXAMPLE_TYPE_MISMATCH(
      Severity.WARNING,
      "an example has a value of another type than its table says",
      "If the example is right, correct the field's `type` in overlay.yaml."),
  DEFAULT_OUTSIDE_ENUM(
      Severity.WARNING,
      "a default is none of the field's known values",
      "If the value is allowed, `add` it to the field's `enum` in overlay.yaml."),
  ROW_REPEATED(
      Severity.WARNING,
      "two rows beside each other have one name",
      "If they are two fields, correct the name on the page; else remove the row that is wrong."),
  ERROR_CODE_REPEATED(
      Severity.WARNING,
      "an error table has one code twice",
      "If one of the codes is a slip, mend it on the page."),
  ERROR_TABLE_MISSING(Severity.NOTE, "an API page lists no errors"),
  LINK_BROKEN(
      Severity.NOTE,
      "a link leads to a page that is not there",
      "Pull that page as well, or mend the link."),

  OVERLAY_INVALID(
      Severity.ERROR,
      "overlay.yaml cannot be read, or an entry of it says something that is not known"),
  OVERLAY_UNMATCHED(
      Severity.ERROR,
      "an entry of the overlay corrects something that is not there",
      "Look at what `larkspur explain` says of it, and correct or remove the entry."),
  OVERLAY_AGREED(
      Severity.NOTE,
      "the page says by now what an entry of the overlay says",
      "Remove this from the overlay."),
  CHOSEN_NAME_TAKEN(
      Severity.ERROR,
      "a Java name in the overlay is reserved or already taken",
      "Choose another name."),

  TOO_MANY_CONSTANTS(
      Severity.WARNING,
      "a field has more known values, or an operation more errors, than fit into a class"),
  NAME_COLLISION(
      Severity.NOTE,
      "two things have the same Java name",
      "To choose another name, use `java` in overlay.yaml."),
  LOCK_OUT_OF_DATE(
      Severity.NOTE,
      "a Java name is missing in the lock",
      "Run `larkspur lock` and review the changes.");

  private final Severity severity;
  private final String when;
  private final @Nullable String hint;

  Rule(Severity severity, String when) {
    this(severity, when, null);
  }

  Rule(Severity severity, String when, @Nullable String hint) {
    this.severity = severity;
    this.when = when;
    this.hint = hint;
  }

  /** How much a finding of this rule weighs. */
  public Severity severity() {
    return severity;
  }

  /** When something is found, as the beginning of a sentence without its capital. */
  public String when() {
    return when;
  }

  /** What whoever keeps the pages can do about it, where there is something to do. */
  public @Nullable String hint() {
    return hint;
  }
}
