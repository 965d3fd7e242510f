package dev.larkspur.runtime.internal;

import org.jspecify.annotations.Nullable;

/** Check of access tokens, which are sent in a header. */
public final class TokenText {
  /** The maximum length; servers do not accept longer headers. */
  private static final int LONGEST = 16_384;

  private TokenText() {}

  /**
   * Returns what makes a token unusable, without quoting it; null if it can be sent. The text
   * continues "The access token".
   */
  public static @Nullable String problem(String token) {
    if (token.isEmpty()) {
      return "is empty";
    }
    if (token.length() > LONGEST) {
      return "has more than " + LONGEST + " characters";
    }
    for (int i = 0; i < token.length(); i++) {
      char next = token.charAt(i);
      if (next <= ' ' || next > '~') {
        return "has " + name(next) + " at index " + i;
      }
    }
    return null;
  }

  private static String name(char c) {
    return switch (c) {
      case '\n', '\r' -> "a line break";
      case ' ', '\t' -> "a blank";
      default ->
          c < ' ' || (c >= 127 && c < 160) ? "a control character" : "a character outside ASCII";
    };
  }
}
