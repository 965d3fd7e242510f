package dev.larkspur.runtime;

import dev.larkspur.runtime.internal.PrintableText;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text of response bodies that are not the documented JSON. */
final class BodyText {
  private static final int LONGEST = 300;
  private static final int MOST_BYTES_PER_CHARACTER = 4;
  private static final String CHARSET = "charset=";

  private BodyText() {}

  /** Returns whether a body begins like a JSON object or array. */
  static boolean startsLikeJson(byte[] bytes) {
    for (byte each : bytes) {
      if (!Character.isWhitespace(each)) {
        return each == '{' || each == '[';
      }
    }
    return false;
  }

  /** Returns the first characters of a body on one line, without control characters and secrets. */
  static String excerpt(byte[] bytes, @Nullable String contentType, Secrets secrets) {
    int length = Math.min(bytes.length, LONGEST * MOST_BYTES_PER_CHARACTER);
    String start = charset(contentType).decode(ByteBuffer.wrap(bytes, 0, length)).toString();
    String text = length < bytes.length ? secrets.coverBeginning(start) : secrets.cover(start);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (!Character.isWhitespace(next)) {
        line.append(next);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return PrintableText.line(line.toString(), LONGEST);
  }

  private static Charset charset(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    int start = type.indexOf(CHARSET);
    if (start < 0) {
      return StandardCharsets.UTF_8;
    }
    int end = type.indexOf(';', start);
    String name = type.substring(start + CHARSET.length(), end < 0 ? type.length() : end);
    try {
      return Charset.forName(name.strip().replace("\"", ""));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
