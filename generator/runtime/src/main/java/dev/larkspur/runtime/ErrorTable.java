package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/** The documented errors of one operation, used only after a failure. */
final class ErrorTable {
  private static final ErrorCode[] NONE = {};

  private final ErrorCode[] errors;

  private ErrorTable(ErrorCode[] errors) {
    this.errors = errors;
  }

  static ErrorTable of(@Nullable Class<? extends ErrorCode> type) {
    ErrorCode[] constants = type == null ? null : type.getEnumConstants();
    return new ErrorTable(constants == null ? NONE : constants);
  }

  /**
   * Returns the error with the given code; among several, the one with the given status, otherwise
   * the first.
   */
  @Nullable ErrorCode find(long code, int status) {
    ErrorCode first = null;
    for (ErrorCode error : errors) {
      if (error.code() == code) {
        if (error.httpStatus() == status) {
          return error;
        }
        first = first == null ? error : first;
      }
    }
    return first;
  }

  /** Returns the sub-error with the given number of the error with the given code. */
  @Nullable ErrorCode findSub(long code, int status, long subCode) {
    ErrorCode error = find(code, status);
    if (error == null || subCode == SubErrorCode.NONE) {
      return null;
    }
    for (ErrorCode sub : error.subErrors()) {
      if (sub.code() == subCode) {
        return sub;
      }
    }
    return null;
  }
}
