package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.source.PageText;
import java.util.List;

/**
 * Marks and words around and between the items of a line.
 *
 * @param marks the marks; a space among them means every blank except a line break
 * @param words the words, such as conjunctions
 */
record Separators(String marks, List<String> words) {

  Separators(String marks) {
    this(marks, List.of());
  }

  /** Returns the offset behind the separators that begin at an offset. */
  int skip(String text, int from) {
    int at = from;
    for (int length = length(text, at, true); length > 0; length = length(text, at, true)) {
      at += length;
    }
    return at;
  }

  /** Returns the offset at which the separators before an offset begin. */
  int skipBack(String text, int from) {
    int at = from;
    for (int length = length(text, at, false); length > 0; length = length(text, at, false)) {
      at -= length;
    }
    return at;
  }

  /** Returns a text without the separators at its ends. */
  String strip(String text) {
    int start = skip(text, 0);
    return start == text.length() ? "" : text.substring(start, skipBack(text, text.length()));
  }

  /** Returns whether a text consists of separators. */
  boolean cover(String text) {
    return skip(text, 0) == text.length();
  }

  /** Returns the length of the separator that begins or ends at an offset; 0 if absent. */
  private int length(String text, int at, boolean begins) {
    int mark = begins ? at : at - 1;
    if (mark >= 0 && mark < text.length() && isMark(text.charAt(mark))) {
      return 1;
    }
    return words.stream()
        .filter(word -> text.startsWith(word, begins ? at : at - word.length()))
        .findFirst()
        .map(String::length)
        .orElse(0);
  }

  private boolean isMark(char c) {
    return marks.indexOf(c) >= 0 || (c != '\n' && marks.indexOf(' ') >= 0 && PageText.isBlank(c));
  }
}
