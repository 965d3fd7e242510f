package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SourceLocation;

/**
 * A stretch of a page: what stands inside a cell or an element.
 *
 * @param file the page
 * @param start the offset of the first character
 * @param end the offset after the last one
 */
record Slice(SourceFile file, int start, int end) {

  String text() {
    return file.text();
  }

  String raw() {
    return file.text().substring(start, end);
  }

  SourceLocation location() {
    return file.locationOf(start);
  }

  /** Whether nothing can be seen in it. */
  boolean isBlank() {
    return Blank.isBlank(file.text(), start, end);
  }
}
