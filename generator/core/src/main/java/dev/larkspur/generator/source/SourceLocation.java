package dev.larkspur.generator.source;

/**
 * Location in a page.
 *
 * @param path the path of the page below the spec folder, separated by {@code /}
 * @param line the line, counted from 1
 * @param column the column in UTF-16 units, counted from 1
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
