package dev.larkspur.generator.overlay;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Path of a field: {@code body.content}, {@code response.data.items.sender}. Paths of events begin
 * with a field instead of a part, except that {@code answer.toast} is a field of the answer to a
 * callback.
 *
 * @param part the table
 * @param names the wire names from the outermost field on, separated by dots
 */
record FieldPath(Part part, String names) {

  /** Table of a page. */
  enum Part {
    PATH,
    QUERY,
    HEADER,
    BODY,
    RESPONSE,
    EVENT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The first part of paths in the answer to a callback. */
  private static final String ANSWER = "answer";

  /** Words for the parts of operations. */
  static final List<String> OPERATION_PARTS =
      List.of("path", "query", "header", "body", "response");

  /** Parses a path; returns null if it does not begin with a part of an operation. */
  static @Nullable FieldPath ofOperation(String text) {
    int dot = text.indexOf('.');
    if (dot <= 0 || dot == text.length() - 1) {
      return null;
    }
    String word = text.substring(0, dot);
    return Arrays.stream(Part.values())
        .filter(part -> part != Part.EVENT && part.word().equals(word))
        .findFirst()
        .map(part -> new FieldPath(part, text.substring(dot + 1)))
        .orElse(null);
  }

  static FieldPath ofEvent(String text) {
    return new FieldPath(Part.EVENT, text);
  }

  /** Returns the rest of a path that leads through a field, and null otherwise. */
  static @Nullable String below(String names, String row) {
    return names.startsWith(row + ".") ? names.substring(row.length() + 1) : null;
  }

  /** Returns the path inside the answer to a callback; null if it does not lead there. */
  static @Nullable String belowAnswer(String names) {
    return below(names, ANSWER);
  }

  @Override
  public String toString() {
    return part == Part.EVENT ? names : part.word() + "." + names;
  }
}
