package dev.larkspur.generator.model;

import dev.larkspur.generator.source.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * The page that something was read from.
 *
 * @param path the page's path below the spec folder
 * @param line the line, from 1; for a page that of its first heading of level 1
 */
public record Source(String path, int line) {

  /** Returns the location of the line. */
  public SourceLocation location() {
    return at(line);
  }

  /**
   * Returns the page and line of a row.
   *
   * @param otherPage the path of the page with the row; null for this page
   */
  public Source ofRow(@Nullable String otherPage, int row) {
    return new Source(otherPage == null ? path : otherPage, row);
  }

  /** Returns the location of another line of the page. */
  public SourceLocation at(int otherLine) {
    return new SourceLocation(path, otherLine, 1);
  }
}
