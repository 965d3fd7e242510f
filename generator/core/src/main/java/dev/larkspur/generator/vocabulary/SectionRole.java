package dev.larkspur.generator.vocabulary;

import java.util.Locale;

/** The role that a section title gives to the tables and code of its section. */
public enum SectionRole {
  /** The request line and what belongs to it. */
  REQUEST,
  HEADERS,
  PATH,
  QUERY,
  /** Parameters of the query or the body: the HTTP method decides. */
  PARAMETERS,
  BODY,
  REQUEST_EXAMPLE,
  RESPONSE_HEADERS,
  RESPONSE,
  RESPONSE_EXAMPLE,
  /** The response to a failed request. */
  FAILURE,
  ERRORS,
  SUB_ERRORS,
  EVENT,
  EVENT_BODY,
  EVENT_EXAMPLE,
  OTHER;

  /** Returns the role in words, for messages. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
