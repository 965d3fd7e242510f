package dev.larkspur.generator.reader.description;

import java.util.List;

/** The marks that open and close bold text, in Markdown and in HTML. */
public final class BoldMarks {
  private static final List<String> MARKS = List.of("**", "<b>", "</b>", "<strong>", "</strong>");

  private BoldMarks() {}

  /** Returns the offset behind the mark at an offset, or the offset itself without a mark. */
  public static int skip(String text, int from) {
    for (String mark : MARKS) {
      if (text.startsWith(mark, from)) {
        return from + mark.length();
      }
    }
    return from;
  }

  /** Returns the offset of the first mark at or behind an offset, or -1. */
  public static int next(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((c == '*' || c == '<') && skip(text, at) > at) {
        return at;
      }
    }
    return -1;
  }
}
