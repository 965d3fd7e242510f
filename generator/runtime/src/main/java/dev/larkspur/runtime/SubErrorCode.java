package dev.larkspur.runtime;

/** Finder of the number of a sub-error, which the platform puts inside the message. */
final class SubErrorCode {
  private static final String MARK = "ErrCode:";

  /** The result of {@link #in} for a message without a sub-error. */
  static final long NONE = Long.MIN_VALUE;

  private SubErrorCode() {}

  /** Returns the number after {@code ErrCode:}, as in {@code ext=ErrCode: 200380; ErrMsg: …}. */
  static long in(String message) {
    int mark = message.indexOf(MARK);
    if (mark < 0) {
      return NONE;
    }
    int start = mark + MARK.length();
    while (start < message.length() && message.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < message.length() && end - start < 18 && isDigit(message.charAt(end))) {
      end++;
    }
    return end == start ? NONE : Long.parseLong(message, start, end, 10);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
