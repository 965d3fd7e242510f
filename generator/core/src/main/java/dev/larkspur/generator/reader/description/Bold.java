package dev.larkspur.generator.reader.description;

import java.util.List;

/** The marks that open and close bold: Markdown's, and those of HTML. */
public final class Bold {
  private static final List<String> MARKS = List.of("**", "<b>", "</b>", "<strong>", "</strong>");

  private Bold() {}

  /** Behind the mark that opens or closes bold, or the place itself if there is none. */
  public static int skip(String text, int from) {
    for (String mark : MARKS) {
      if (text.startsWith(mark, from)) {
        return from + mark.length();
      }
    }
    return from;
  }

  /** Where the next mark from a place on begins, or -1. */
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
