package dev.larkspur.generator.source;

import java.util.Arrays;

/**
 * Text of one page without a byte order mark and with lines separated by {@code \n}, so that
 * offsets, lines and columns do not depend on the system that wrote the page.
 */
public final class SourceFile {
  /** Lower estimate of the average length of a line. */
  private static final int SHORT_LINE = 16;

  private final String path;
  private final String text;
  private final int[] lineStarts;

  /**
   * Creates a file from its content.
   *
   * @param path the path below the spec folder, separated by {@code /}
   * @param content the decoded text, with any line separators
   */
  public SourceFile(String path, String content) {
    this.path = path;
    this.text = normalized(content);
    this.lineStarts = lineStarts(text);
  }

  /** Returns the path below the spec folder, separated by {@code /}. */
  public String path() {
    return path;
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  /** Returns the location of an offset, which may be the end of the text. */
  public SourceLocation locationOf(int offset) {
    int line = lineOf(offset);
    return new SourceLocation(path, line, offset - lineStarts[line - 1] + 1);
  }

  /** Returns the line of an offset, counted from 1. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns the offset at which a line begins. */
  public int offsetOfLine(int line) {
    return lineStarts[line - 1];
  }

  /** Returns the number of lines; an empty text has one. */
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
