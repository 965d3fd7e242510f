package dev.larkspur.generator.source;

/**
 * A place in a page.
 *
 * @param path the page's path below the spec folder, with {@code /} between its parts
 * @param line the line, from 1
 * @param column the column in UTF-16 units, from 1
 */
public record SourceLocation(String path, int line, int column)
    implements Comparable<SourceLocation> {

  @Override
  public int compareTo(SourceLocation other) {
    int order = path.compareTo(other.path);
    order = order != 0 ? order : Integer.compare(line, other.line);
    return order != 0 ? order : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return path + ":" + line + ":" + column;
  }
}
