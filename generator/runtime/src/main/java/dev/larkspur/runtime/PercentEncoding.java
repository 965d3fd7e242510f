package dev.larkspur.runtime;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of path segments and query values (RFC 3986, UTF-8). */
final class PercentEncoding {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private PercentEncoding() {}

  static void append(StringBuilder target, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isUnreserved(text.charAt(i))) {
        target.append(text, 0, i);
        appendEncoded(target, text.substring(i));
        return;
      }
    }
    target.append(text);
  }

  private static void appendEncoded(StringBuilder target, String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isUnreserved(c)) {
        target.append(c);
      } else {
        target.append('%').append(HEX[c >> 4]).append(HEX[c & 0xf]);
      }
    }
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.'
        || c == '~';
  }
}
