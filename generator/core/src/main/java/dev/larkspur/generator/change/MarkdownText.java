package dev.larkspur.generator.change;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Escapes page text for Markdown, so that it is displayed unchanged. */
final class MarkdownText {
  private static final String MARKUP = "\\`*_{}[]<>()#+-.!|~&:@";
  private static final String IN_ADDRESS = "-._~/";

  private MarkdownText() {}

  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Wording.oneLine(text)
        .codePoints()
        .forEach(
            point -> {
              if (MARKUP.indexOf(point) >= 0 && !isPlainInside(point)) {
                plain.append('\\');
              }
              plain.appendCodePoint(point);
            });
    return plain.toString();
  }

  static String code(String text) {
    String line = Wording.oneLine(text);
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    boolean touches = line.startsWith("`") || line.endsWith("`");
    return fence + (touches ? " " + line + " " : line) + fence;
  }

  /** Returns a path with unusual characters percent-encoded. */
  static String address(String path) {
    StringBuilder address = new StringBuilder();
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      char sign = (char) (unit & 0xFF);
      boolean plain =
          sign < 0x80 && (Character.isLetterOrDigit(sign) || IN_ADDRESS.indexOf(sign) >= 0);
      address.append(
          plain ? String.valueOf(sign) : String.format(Locale.ROOT, "%%%02X", (int) sign));
    }
    return address.toString();
  }

  /** Returns whether a character is markup only at the beginning of a line. */
  private static boolean isPlainInside(int point) {
    return point == '-' || point == '.' || point == ':' || point == '+';
  }
}
