package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import java.util.List;
import java.util.Locale;

/** Which headers a caller may set. */
final class HeaderRules {
  private static final List<String> OURS =
      List.of(
          "authorization",
          "connection",
          "content-length",
          "expect",
          "host",
          "transfer-encoding",
          "upgrade");

  private HeaderRules() {}

  /** A header that a caller gave. */
  static Header caller(String name, String value) {
    if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("header " + name + " is set by the client itself");
    }
    return new Header(name, value);
  }
}
