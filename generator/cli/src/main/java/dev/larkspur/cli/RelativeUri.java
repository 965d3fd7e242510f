package dev.larkspur.cli;

import java.nio.charset.StandardCharsets;

/** Conversion of the path of a page to a relative URI reference. */
final class RelativeUri {
  private static final String PLAIN = "-._~/";

  private RelativeUri() {}

  /** Returns the URI with all special characters encoded, because a colon would end a scheme. */
  static String of(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      if ((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || PLAIN.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append(String.format("%%%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
