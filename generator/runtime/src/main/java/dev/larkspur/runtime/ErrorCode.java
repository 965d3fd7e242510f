package dev.larkspur.runtime;

import java.util.List;

/**
 * An error that the documentation of an operation lists. Each operation has its own generated enum,
 * because the same number has different meanings on different pages.
 */
public interface ErrorCode {

  /** Returns the {@code code} of the response. */
  long code();

  /** Returns the HTTP status of the response; 0 if it is not documented. */
  int httpStatus();

  /** Returns the documented message. The wording can change, so do not branch on it. */
  String message();

  /** Returns the documented advice; empty if absent. */
  String advice();

  /** Returns the sub-errors that the platform puts inside the message; empty for most errors. */
  default List<? extends ErrorCode> subErrors() {
    return List.of();
  }
}
