package dev.larkspur.runtime.internal;

import java.util.Locale;

/**
 * Received text in a form that is safe in a log or a message: characters that control a terminal,
 * end a line or are not visible are written as Unicode escapes, and long text is cut.
 */
public final class VisibleText {
  private static final int LONGEST = 500;

  private VisibleText() {}

  /** Returns a text with at most 500 of its characters. */
  public static String of(String text) {
    int end = Math.min(text.length(), LONGEST);
    StringBuilder visible = new StringBuilder(end);
    for (int i = 0; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isVisible(c)) {
        visible.appendCodePoint(c);
      } else {
        visible.append(String.format(Locale.ROOT, "\\u%04x", c));
      }
    }
    return end < text.length() ? visible.append('…').toString() : visible.toString();
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
