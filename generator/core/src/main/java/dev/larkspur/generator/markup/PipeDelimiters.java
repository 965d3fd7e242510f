package dev.larkspur.generator.markup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the pipes of a line that separate cells. A pipe behind a backslash is text. Converters do
 * not escape every pipe, so one inside a code span, a tag or brackets is text too if the line then
 * has as many cells as the table has columns.
 */
final class PipeDelimiters {
  private final String text;
  private final PageTags tags;
  private int[] found = new int[16];
  private int count;

  private PipeDelimiters(String text, PageTags tags) {
    this.text = text;
    this.tags = tags;
  }

  /** Returns the offsets of the pipes in a stretch that would separate cells in code as well. */
  static int[] all(String text, PageTags tags, int from, int to) {
    return new PipeDelimiters(text, tags).find(from, to, false, false);
  }

  /**
   * Returns the offsets of the pipes in a line that separate cells.
   *
   * @param columns the number of columns of the table; 0 if it is unknown
   */
  static int[] of(String text, PageTags tags, int from, int to, int columns) {
    PipeDelimiters delimiters = new PipeDelimiters(text, tags);
    int[] outside = delimiters.find(from, to, true, false);
    if (columns == 0 || cells(outside, from, to) == columns) {
      return outside;
    }
    int[] all = delimiters.find(from, to, false, false);
    if (cells(all, from, to) == columns) {
      return all;
    }
    int[] outsideBrackets = delimiters.find(from, to, true, true);
    return cells(outsideBrackets, from, to) == columns ? outsideBrackets : outside;
  }

  /** Returns the number of cells between delimiters; outer ones do not begin a further cell. */
  static int cells(int[] delimiters, int from, int to) {
    int last = delimiters.length - 1;
    if (last < 0) {
      return 1;
    }
    boolean opened = delimiters[0] == from;
    boolean closed = delimiters[last] == to - 1 && (last > 0 || !opened);
    return delimiters.length + 1 - (opened ? 1 : 0) - (closed ? 1 : 0);
  }

  private int[] find(int from, int to, boolean outsideCode, boolean outsideBrackets) {
    count = 0;
    Map<Integer, Integer> closing = outsideCode ? closingRuns(from, to) : Map.of();
    int depth = 0;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int next = at + 1;
      if (c == '|') {
        if (depth == 0 && !isEscaped(at)) {
          add(at);
        }
      } else if (c == '`' && outsideCode) {
        next = closing.getOrDefault(at, runEnd(at, to));
      } else if (c == '<' && outsideCode) {
        Tag tag = tags.at(at, to);
        next = tag == null ? next : tag.end();
      } else if (outsideBrackets && "([{".indexOf(c) >= 0) {
        depth++;
      } else if (outsideBrackets && depth > 0 && ")]}".indexOf(c) >= 0) {
        depth--;
      }
      at = next;
    }
    return Arrays.copyOf(found, count);
  }

  private boolean isEscaped(int at) {
    return at > 0 && text.charAt(at - 1) == '\\';
  }

  private void add(int at) {
    if (count == found.length) {
      found = Arrays.copyOf(found, count * 2);
    }
    found[count++] = at;
  }

  /** Returns, for each run of backticks that opens a code span, the offset behind the span. */
  private Map<Integer, Integer> closingRuns(int from, int to) {
    Map<Integer, Integer> ends = new HashMap<>();
    Map<Integer, Integer> openings = new HashMap<>();
    for (int at = from; at < to; at++) {
      int end = runEnd(at, to);
      if (end > at) {
        Integer opening = openings.put(end - at, at);
        if (opening != null) {
          ends.put(opening, end);
        }
        at = end - 1;
      }
    }
    return ends;
  }

  private int runEnd(int at, int to) {
    int end = at;
    while (end < to && text.charAt(end) == '`') {
      end++;
    }
    return end;
  }
}
