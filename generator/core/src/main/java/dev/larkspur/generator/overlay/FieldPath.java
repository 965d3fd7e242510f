package dev.larkspur.generator.overlay;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which row of an operation or event: {@code body.content}, {@code response.data.items.sender}. The
 * rows of an event need no part before them.
 *
 * @param part which table
 * @param names the wire names from the outermost row on, with dots between
 */
record FieldPath(Part part, String names) {

  /** A table of a page. */
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

  /** The parts of operations, in words. */
  static final List<String> OPERATION_PARTS =
      List.of("path", "query", "header", "body", "response");

  /** A path as it stands in the file; null if it names no part of an operation. */
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

  /** The rest of a path below a row, if the path leads through it; null if it does not. */
  static @Nullable String below(String names, String row) {
    return names.startsWith(row + ".") ? names.substring(row.length() + 1) : null;
  }

  @Override
  public String toString() {
    return part == Part.EVENT ? names : part.word() + "." + names;
  }
}
