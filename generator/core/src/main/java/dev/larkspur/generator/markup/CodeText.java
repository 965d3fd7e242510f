package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import java.util.Locale;

/**
 * The content of a fence or a code tag.
 *
 * @param text the code
 * @param start the offset on the page at which it begins
 * @param end the offset after it
 */
record CodeText(String text, int start, int end) {

  /** Returns the language that a tag names. */
  static String language(Tag tag) {
    String sdk = tag.attributes().value("sdkType");
    if (sdk != null) {
      return sdk.toLowerCase(Locale.ROOT);
    }
    String name = tag.name().text();
    return name.substring(name.lastIndexOf('-') + 1);
  }

  /**
   * Returns the code between two offsets: whole lines, without blank lines around them, without the
   * indentation of the fence and without invisible characters.
   */
  static CodeText between(String text, int start, int end, int indent) {
    int from = start;
    int to = end;
    while (to > from && PageText.isSpace(text.charAt(to - 1))) {
      to--;
    }
    int lineEnd = text.indexOf('\n', from);
    while (lineEnd >= 0 && lineEnd < to && PageText.isBlank(text, from, lineEnd)) {
      from = lineEnd + 1;
      lineEnd = text.indexOf('\n', from);
    }
    String code = PageText.normalized(text.substring(from, to));
    return new CodeText(indent == 0 || code.isEmpty() ? code : unindented(code, indent), from, to);
  }

  private static String unindented(String code, int indent) {
    StringBuilder lines = new StringBuilder(code.length());
    for (String line : code.split("\n", -1)) {
      int at = 0;
      while (at < indent && at < line.length() && isBlank(line.charAt(at))) {
        at++;
      }
      lines.append(lines.isEmpty() ? "" : "\n").append(line, at, line.length());
    }
    return lines.toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
