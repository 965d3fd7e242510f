package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;

/** The {@code :::} lines around boxes and tables. */
final class Colons {
  private Colons() {}

  /** Returns whether the marks are at an offset. */
  static boolean at(String text, int offset) {
    return text.startsWith(":::", offset);
  }

  /** Returns the first visible character after the marks, or the end of the line. */
  static int end(String text, int offset, int lineEnd) {
    int at = offset;
    while (at < lineEnd && text.charAt(at) == ':') {
      at++;
    }
    return PageText.skipBlank(text, at, lineEnd);
  }
}
