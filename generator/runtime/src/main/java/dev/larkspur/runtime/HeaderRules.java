package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import java.util.List;
import java.util.Locale;

/** The headers that callers may set. */
final class HeaderRules {
  private static final List<String> RESERVED =
      List.of(
          "authorization",
          "connection",
          "content-length",
          "expect",
          "host",
          "transfer-encoding",
          "upgrade");

  private HeaderRules() {}

  /**
   * Returns a header from a caller.
   *
   * @throws IllegalArgumentException if it is invalid or the client sets it itself
   */
  static Header caller(String name, String value) {
    if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("Header " + name + " is set by the client itself");
    }
    return new Header(name, value);
  }
}
