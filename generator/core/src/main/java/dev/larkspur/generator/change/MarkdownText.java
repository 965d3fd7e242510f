package dev.larkspur.generator.change;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Page text made harmless for Markdown: it shows as it is, and is never markup. */
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

  /** An address below a fixed one; whatever is unusual in it is escaped. */
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

  /** Signs that are markup only at the beginning of a line or beside others, where ours stand. */
  private static boolean isPlainInside(int point) {
    return point == '-' || point == '.' || point == ':' || point == '+';
  }
}
