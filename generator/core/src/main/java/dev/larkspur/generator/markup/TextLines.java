package dev.larkspur.generator.markup;

import java.util.Arrays;

/** The Markdown lines of a page: those outside of tables, code examples and box lines. */
final class TextLines {
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;

  void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  int count() {
    return count;
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  /** Returns whether other content is between a line and the one before it. */
  boolean isCutOff(int index) {
    return index > 0 && starts[index] != ends[index - 1] + 1;
  }
}
