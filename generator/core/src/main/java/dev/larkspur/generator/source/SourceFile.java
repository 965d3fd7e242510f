package dev.larkspur.generator.source;

import java.util.Arrays;

/**
 * The text of one page: no byte order mark, lines ended by {@code \n} alone, so that offsets, lines
 * and columns are the same whatever machine wrote the page.
 */
public final class SourceFile {
  /** The lines of a page seldom have fewer characters on average. */
  private static final int SHORT_LINE = 16;

  private final String path;
  private final String text;
  private final int[] lineStarts;

  /**
   * Takes a page as it was stored.
   *
   * @param path the path below the spec folder, with {@code /} between its parts
   * @param content the text as decoded, with any line ends
   */
  public SourceFile(String path, String content) {
    this.path = path;
    this.text = normalized(content);
    this.lineStarts = lineStarts(text);
  }

  /** The path below the spec folder, with {@code /} between its parts. */
  public String path() {
    return path;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The place of a character; an offset at the end of the text is the place after the last one. */
  public SourceLocation locationOf(int offset) {
    int line = lineOf(offset);
    return new SourceLocation(path, line, offset - lineStarts[line - 1] + 1);
  }

  /** The line of a character, from 1. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The offset at which a line begins. */
  public int offsetOfLine(int line) {
    return lineStarts[line - 1];
  }

  /** How many lines there are; an empty text has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  @Override
  public String toString() {
    return path;
  }

  private static String normalized(String content) {
    String unmarked = content.startsWith("\uFEFF") ? content.substring(1) : content;
    return unmarked.indexOf('\r') < 0
        ? unmarked
        : unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16 + text.length() / SHORT_LINE];
    int count = 1;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
    }
    return Arrays.copyOf(starts, count);
  }
}
