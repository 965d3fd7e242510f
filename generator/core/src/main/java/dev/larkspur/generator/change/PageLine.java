package dev.larkspur.generator.change;

/**
 * A line of a page.
 *
 * @param path the page's path below its spec folder
 * @param line the line, from 1
 */
public record PageLine(String path, int line) {

  /** Returns {@code path:line}. */
  @Override
  public String toString() {
    return path + ":" + line;
  }
}
