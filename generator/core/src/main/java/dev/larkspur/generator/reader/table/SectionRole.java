package dev.larkspur.generator.reader.table;

import java.util.Locale;

/** What a heading says about the tables and code below it. */
public enum SectionRole {
  /** The request line and what belongs to it. */
  REQUEST,
  HEADERS,
  PATH,
  QUERY,
  /** Parameters without a word about where they go: the HTTP method decides. */
  PARAMETERS,
  BODY,
  REQUEST_EXAMPLE,
  RESPONSE_HEADERS,
  RESPONSE,
  RESPONSE_EXAMPLE,
  /** What comes instead of the answer. */
  FAILURE,
  ERRORS,
  SUB_ERRORS,
  EVENT,
  EVENT_BODY,
  EVENT_EXAMPLE,
  OTHER;

  /** The role as it stands in a message. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
