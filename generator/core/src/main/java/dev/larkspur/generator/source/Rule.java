package dev.larkspur.generator.source;

import org.jspecify.annotations.Nullable;

/** Rules of diagnostics. The names are stable; {@code docs/diagnostics.md} explains each rule. */
public enum Rule {
  FILE_UNREADABLE(Severity.ERROR, "a file or folder cannot be read"),
  FILE_NOT_UTF8(Severity.ERROR, "a byte of the page is not UTF-8", "Save the page as UTF-8."),
  PAGE_FAULT(
      Severity.ERROR,
      "Larkspur failed on a page because of a bug",
      "Report it together with the page; `--exclude` leaves the page out."),

  FRONT_MATTER_UNREADABLE(
      Severity.WARNING,
      "the front matter of the page cannot be read",
      "Write front matter as `key: value` lines between two lines of `---`, or in a comment."),
  TAG_UNMATCHED(Severity.NOTE, "a tag has no counterpart or lacks a bracket"),
  TABLE_UNCLOSED(
      Severity.WARNING,
      "a table is not closed",
      "Check that the last row is complete and that no text after the table became a part of it."),
  TABLE_HEAD_MISSING(
      Severity.WARNING,
      "a pipe table lacks its header row or the line of dashes below it",
      "Add a header row and a line of dashes below it."),
  TEXT_OUTSIDE_CELL(
      Severity.WARNING,
      "text is located between rows or cells",
      "Move the text into the cell that it belongs to."),
  CODE_UNCLOSED(
      Severity.WARNING,
      "a code block is not closed",
      "Close the code block; text after it may have become a part of it."),
  CELL_EXCESS(
      Severity.WARNING,
      "a row has more cells than the header",
      "Add the missing header cell, or escape pipes inside cells with a backslash."),
  ROW_LEVEL_JUMP(
      Severity.WARNING,
      "a row is nested more than one level deeper than the row above it",
      "If a row between them is missing, add it in overlay.yaml with `add`."),

  PAGE_NOT_AN_API(
      Severity.NOTE,
      "the page describes no operation, event, callback or notice",
      "An API or event page has a table of basic information with rows such as HTTP URL, HTTP"
          + " Method or the event type; see docs/pages.md."),
  CALLBACK_LEFT_OUT(
      Severity.WARNING,
      "the page describes a callback, a call that the platform makes and an app answers, but does"
          + " not name its type",
      "Handle the callback in the server that receives it."),
  CALLBACK_ANSWER_MISSING(
      Severity.NOTE,
      "the page of a callback has neither a table nor an example of the answer",
      "Return any value that Jackson can write as a JSON object."),
  PAGE_LANGUAGE_UNKNOWN(
      Severity.ERROR, "an API page has no known heading", "Use the page in Chinese or English."),
  OPERATION_INCOMPLETE(
      Severity.ERROR,
      "a page lacks its URL, HTTP method or event type",
      "Complete the table of basic information; an overlay corrects only pages that could be"
          + " read."),
  OPERATION_ID_CLASH(
      Severity.WARNING,
      "two pages describe an operation, event or notice with the same id",
      "If one of the pages is out of date, leave it out with `--exclude`."),
  LANGUAGES_CONTRADICT(
      Severity.WARNING,
      "the pages of two languages contradict each other about an operation, event or notice",
      "Compare both pages; if the wrong one takes precedence, correct the field in overlay.yaml."),
  LANGUAGE_INCOMPLETE(
      Severity.NOTE,
      "a page lacks rows, values, errors or scopes that the page of another language has",
      "The model has the parts of both pages; if they are out of date, correct them in"
          + " overlay.yaml."),
  TABLE_ROLE_UNKNOWN(
      Severity.WARNING,
      "a table describes neither fields of a request, response or event nor errors; the message"
          + " says what is missing",
      "If it describes fields, move it below a request body or response body heading, or `add` the"
          + " fields in overlay.yaml."),
  SECTION_WITHOUT_ROWS(
      Severity.WARNING,
      "a section of parameters, of a body or of errors has a table, but none of its rows can be"
          + " read",
      "Write the rows as a pipe table with a header and a line of dashes; see docs/pages.md."),
  BASIC_INFORMATION_MISSING(
      Severity.WARNING,
      "a page has a table of a request, a response or an event, but no table of basic information",
      "An API or event page has a table with rows such as HTTP URL, HTTP Method or the event type;"
          + " see docs/pages.md."),
  HEADING_MISSING(
      Severity.WARNING,
      "a table of fields is located below the heading of another table, or below bold text instead"
          + " of a heading",
      "Give the table a heading of its own, such as request body or response body; see"
          + " docs/pages.md."),
  HOST_NOT_OF_PLATFORM(
      Severity.WARNING,
      "the URL of a page has a host that does not belong to Feishu or Lark, a user, a port or the"
          + " scheme http",
      "A client refuses the call before it sends anything. If the host is right, trust it with"
          + " FeishuClientBuilder.trustedHosts or set its URL with Region.with; otherwise correct"
          + " the page."),
  PATH_PARAMETER_WITHOUT_ROW(
      Severity.WARNING,
      "the table of path parameters lacks a parameter of the URL",
      "If it is not a string, correct its `type` in overlay.yaml."),
  PATH_PARAMETER_NOT_IN_URL(
      Severity.WARNING,
      "the URL lacks a parameter of the table of path parameters",
      "Correct the URL or the name of the parameter on the page."),
  ROW_WITHOUT_NAME(
      Severity.WARNING,
      "a row of a field table has no field name, or one of more than 500 characters",
      "If it is a field, `add` it in overlay.yaml."),
  ROW_WITH_TWO_NAMES(
      Severity.WARNING,
      "a cell contains two field names, or a name with a space",
      "Correct the `name` in overlay.yaml, and `add` the other field if there are two."),
  ROW_LEVELS_LOST(
      Severity.WARNING,
      "a pipe table has lost the levels of its rows, and its examples and types do not show all of"
          + " them",
      "Compare the fields with the page; a page in the portal's own notation has the levels."),
  ROW_IN_TWO_TABLES(
      Severity.WARNING,
      "two tables of headers, parameters or response fields have a row with the same name",
      "If the later row is right, correct the field in overlay.yaml."),
  REQUIRED_UNKNOWN(
      Severity.NOTE,
      "the cell that says whether a field is required contains neither yes nor no",
      "Correct `required` in overlay.yaml."),
  TYPE_UNKNOWN(
      Severity.WARNING,
      "a type cell contains no known type",
      "Correct the `type` in overlay.yaml."),
  TYPE_CONTRADICTED(
      Severity.WARNING,
      "a scalar type such as string has rows below it, and the examples do not show JSON text",
      "If that is wrong, correct its `type` in overlay.yaml."),
  DEFAULT_UNREADABLE(
      Severity.NOTE,
      "a default value does not match the field's type",
      "If the default is right, correct the `type` in overlay.yaml."),
  ENUM_ITEM_WITHOUT_KEY(
      Severity.WARNING,
      "an md-enum-item has no key, or one of more than 500 characters",
      "`add` the value to the field's `enum` in overlay.yaml."),
  SCOPE_WITHOUT_NAME(
      Severity.WARNING,
      "a scope has no name, or a name that is not of the form im:message",
      "Give it the name of the scope, as in `name=\"im:message\"`."),
  ACCESS_UNREADABLE(
      Severity.WARNING,
      "a row of the types of apps or of the access token names none that is known, or one of the"
          + " scopes does not say which are optional",
      "Name types of apps such as custom, isv, and access tokens such as tenant_access_token, and"
          + " mark scopes as required or optional."),
  ENUM_ON_BOOLEAN(
      Severity.WARNING,
      "an md-enum-item belongs to a boolean",
      "If the field is not a boolean, correct its `type` and `enum` in overlay.yaml."),
  ENUM_NUMBER_REPEATED(
      Severity.WARNING,
      "a field lists a number twice, such as 1 and 01",
      "If they are two values, correct the field's `type` in overlay.yaml."),
  CONSTRAINT_UNREADABLE(
      Severity.NOTE,
      "a constraint contains no length, range or pattern that can be read",
      "docs/pages.md shows how lengths, ranges and patterns are written."),
  ERROR_CODE_NOT_A_NUMBER(
      Severity.WARNING,
      "a row of an error table has no integer code",
      "Give each code a row of its own; without one, callers get the error with its code but"
          + " without a constant."),
  HTTP_STATUS_UNREADABLE(
      Severity.NOTE,
      "the HTTP status of an error is not one number from 100 to 599",
      "Give each status a row of its own."),
  SUB_ERRORS_ORPHANED(
      Severity.WARNING,
      "the heading of a sub-error table contains no error code of the page",
      "Begin the heading with the code of a row of the error table, such as 230099."),
  EXAMPLE_UNREADABLE(
      Severity.WARNING,
      "an example begins like JSON but is invalid",
      "Correct the example; fields depend on it only where no table has their types."),
  EXAMPLE_REPAIRED(
      Severity.NOTE,
      "an example is JSON with unambiguous mistakes: comments, commas, backslashes, ellipses or"
          + " several documents"),
  EXAMPLE_ELSEWHERE(
      Severity.NOTE,
      "code belongs neither to the request nor to the response, or is a part of an example below a"
          + " heading of its own",
      "If it is an example, move it below a request example or response example heading; see"
          + " docs/pages.md."),
  PROGRAM_LEFT_OUT(
      Severity.NOTE, "the page of an event or callback shows programs that receive it"),
  NOTICE_UNREADABLE(
      Severity.WARNING,
      "a line, row or code block of a notice contains a code, operation, event or date in an"
          + " unknown notation or outside the list of changes",
      "Write it as a list below the heading of the changes: a code in bold, then the operations"
          + " with their request lines; see docs/pages.md."),

  EXAMPLE_KEY_UNKNOWN(
      Severity.WARNING,
      "an example has a member that is not in its table",
      "If the platform has that field, `add` it in overlay.yaml."),
  EXAMPLE_TYPE_MISMATCH(
      Severity.WARNING,
      "the type of a value in an example differs from its table",
      "If the example is right, correct the field's `type` in overlay.yaml."),
  EXAMPLE_MEMBER_MISSING(
      Severity.WARNING,
      "a request example lacks a member that its table requires",
      "If the member is optional, correct `required` in overlay.yaml."),
  EXAMPLE_OUTSIDE_ENUM(
      Severity.WARNING,
      "the example of a field is not one of its known values",
      "If the value is allowed, `add` it to the field's `enum` in overlay.yaml."),
  DEFAULT_OUTSIDE_ENUM(
      Severity.WARNING,
      "a default value is not one of the field's known values",
      "If the value is allowed, `add` it to the field's `enum` in overlay.yaml."),
  VALUE_OUT_OF_BOUNDS(
      Severity.WARNING,
      "the example or the default of a field is outside its length, range or number of elements",
      "If the value is allowed, correct `constraints` in overlay.yaml."),
  BOUNDS_REVERSED(
      Severity.WARNING,
      "the minimum of a field is above its maximum",
      "Correct `constraints` in overlay.yaml."),
  ENUM_VALUE_REPEATED(
      Severity.WARNING,
      "a field lists a value twice",
      "If one of them is another value, `add` it to the field's `enum` in overlay.yaml."),
  REQUIRED_CONTRADICTED(
      Severity.WARNING,
      "the description of a field says that it is required, and its cell that it is not",
      "If the description is right, correct `required` in overlay.yaml."),
  DEFAULT_OF_REQUIRED(
      Severity.NOTE,
      "a required field has a default value",
      "If the field may be left out, correct `required` in overlay.yaml."),
  ROW_REPEATED(
      Severity.WARNING,
      "two rows of one parent have the same name",
      "If they are two fields, correct the name on the page; otherwise remove the wrong row."),
  ERROR_CODE_REPEATED(
      Severity.WARNING,
      "an error table contains a code twice",
      "If one of the codes is wrong, correct it on the page."),
  ERROR_TABLE_MISSING(Severity.NOTE, "an API page lists no errors"),
  NOTICE_WITHOUT_PAGE(
      Severity.NOTE,
      "a notice names an operation, an event or an error code that no page describes",
      "Pull that page as well; its operations are in `UndocumentedOperations`."),
  LINK_BROKEN(
      Severity.NOTE,
      "a link leads to a page that does not exist",
      "Pull that page as well, or correct the link."),

  OVERLAY_INVALID(Severity.ERROR, "overlay.yaml cannot be read, or an entry of it is invalid"),
  OVERLAY_UNMATCHED(
      Severity.ERROR,
      "an entry of the overlay corrects something that does not exist",
      "Correct or remove the entry; `larkspur explain` shows what the pages contain."),
  OVERLAY_AGREED(
      Severity.NOTE,
      "the page already agrees with an entry of the overlay",
      "Remove this entry from the overlay."),
  CHOSEN_NAME_TAKEN(
      Severity.ERROR,
      "a Java name of the overlay is reserved or already in use",
      "Choose another name."),

  TOO_MANY_CONSTANTS(
      Severity.WARNING,
      "a field lists more values, or an operation more errors, than fit into a class"),
  NAME_COLLISION(
      Severity.NOTE,
      "two elements would have the same Java name",
      "To use another name, choose one with `java` in overlay.yaml."),
  LOCK_OUT_OF_DATE(
      Severity.NOTE,
      "a Java name or the owner of an id is not in the lock",
      "Run `larkspur lock` and review its changes."),
  LOCK_CLASH(
      Severity.WARNING,
      "two elements have one Java name in the lock",
      "Delete the line of the element that gets another name, then run `larkspur lock`."),

  OPENAPI_SAME_PATH(
      Severity.NOTE,
      "two operations have the same method and path, and OpenAPI can have one of them"),
  OPENAPI_EXAMPLE_LEFT_OUT(
      Severity.NOTE, "an example is not JSON, or not valid against its OpenAPI schema"),
  OPENAPI_VALUE_LEFT_OUT(
      Severity.NOTE, "a default or example value is not valid against its OpenAPI schema"),
  OPENAPI_APPROXIMATED(
      Severity.NOTE, "OpenAPI cannot express a constraint, or needs another parameter name");

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

  /** Returns the severity of diagnostics of this rule. */
  public Severity severity() {
    return severity;
  }

  /**
   * Returns whether a diagnostic only reports what the model leaves out on purpose. Such a page
   * needs no correction.
   */
  public boolean isOnPurpose() {
    return this == PAGE_NOT_AN_API || this == PROGRAM_LEFT_OUT;
  }

  /**
   * Returns whether the rule reports a lock or an overlay. Unlike most pages, the user can correct
   * these files, so that even notes on them are always shown.
   */
  public boolean isAboutFilesBesidePages() {
    return switch (this) {
      case OVERLAY_INVALID,
          OVERLAY_UNMATCHED,
          OVERLAY_AGREED,
          CHOSEN_NAME_TAKEN,
          LOCK_OUT_OF_DATE,
          LOCK_CLASH ->
          true;
      default -> false;
    };
  }

  /** Returns whether the rule reports that a whole page, or all that it describes, is left out. */
  public boolean leavesPageOut() {
    return severity == Severity.ERROR
        || this == CALLBACK_LEFT_OUT
        || this == BASIC_INFORMATION_MISSING;
  }

  /** Returns the condition that is reported, as the lower-case start of a sentence. */
  public String when() {
    return when;
  }

  /** Returns how to resolve the problem; null if there is nothing to do. */
  public @Nullable String hint() {
    return hint;
  }
}
