package dev.larkspur.runtime;

import java.util.List;

/**
 * An error that the documentation of an operation lists. Generated enums implement it, one per
 * operation, because the same number means different things on different pages.
 */
public interface ErrorCode {

  /** The number in {@code code} of the answer. */
  long code();

  /** The HTTP status it comes with; 0 when the page does not say. */
  int httpStatus();

  /** The wire message as documented. Never branch on it: it changes. */
  String message();

  /** What the documentation says to do about it; empty when it says nothing. */
  String advice();

  /** The finer errors that are told apart inside the message; empty for most. */
  default List<? extends ErrorCode> subErrors() {
    return List.of();
  }
}
