package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SourceLocation;

/**
 * A stretch of a page: the content of a cell or an element.
 *
 * @param file the page
 * @param tags the page's tags
 * @param start the offset of the first character
 * @param end the offset after the last character
 */
record Slice(SourceFile file, PageTags tags, int start, int end) {

  String text() {
    return file.text();
  }

  /** Returns another stretch of the same page. */
  Slice of(int from, int to) {
    return new Slice(file, tags, from, to);
  }

  String raw() {
    return file.text().substring(start, end);
  }

  SourceLocation location() {
    return file.locationOf(start);
  }

  /** Returns whether nothing in it is visible. */
  boolean isBlank() {
    return PageText.isBlank(file.text(), start, end);
  }
}
