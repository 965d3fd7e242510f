package dev.larkspur.generator.source;

import java.util.Comparator;

/**
 * A place in a page.
 *
 * @param path the page's path below the spec folder, with {@code /} between its parts
 * @param line the line, from 1
 * @param column the column in UTF-16 units, from 1
 */
public record SourceLocation(String path, int line, int column)
    implements Comparable<SourceLocation> {

  private static final Comparator<SourceLocation> ORDER =
      Comparator.comparing(SourceLocation::path)
          .thenComparingInt(SourceLocation::line)
          .thenComparingInt(SourceLocation::column);

  @Override
  public int compareTo(SourceLocation other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return path + ":" + line + ":" + column;
  }
}
