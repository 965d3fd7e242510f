package dev.larkspur.generator.change;

/**
 * Where a page says something.
 *
 * @param path the page's path below its spec folder
 * @param line the line, from 1
 */
public record Place(String path, int line) {

  /** {@code path:line}. */
  @Override
  public String toString() {
    return path + ":" + line;
  }
}
