package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;

/**
 * What a single line shows about a pipe table: rows are recognised by their first pipe, or by as
 * many pipes as an adjacent line has, also where the head or its delimiter row is missing.
 */
final class PipeLines {
  /** With fewer cells, a line without a head may be a sentence with a pipe in it. */
  private static final int FEWEST_BARE_CELLS = 3;

  private final String text;
  private final PageTags tags;
  private final TextLines lines;

  PipeLines(String text, PageTags tags, TextLines lines) {
    this.text = text;
    this.tags = tags;
    this.lines = lines;
  }

  int count() {
    return lines.count();
  }

  /** Returns the offset of the first visible character, behind the mark of a quote. */
  int start(int line) {
    int start = PageText.skipBlank(text, lines.start(line), lines.end(line));
    int quoted = start;
    while (quoted < lines.end(line) && text.charAt(quoted) == '>') {
      quoted = PageText.skipBlank(text, quoted + 1, lines.end(line));
    }
    return quoted < lines.end(line) && text.charAt(quoted) == '|' ? quoted : start;
  }

  /** Returns the offset behind the last visible character. */
  int end(int line) {
    int end = lines.end(line);
    while (end > lines.start(line) && PageText.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  boolean isBlank(int line) {
    return start(line) == lines.end(line);
  }

  /** Returns whether a line exists and only a line break separates it from the one before. */
  boolean isBelow(int line) {
    return line < lines.count() && !lines.isCutOff(line);
  }

  /** Returns whether a line begins with a pipe. */
  boolean isOuter(int line) {
    int start = start(line);
    return start < lines.end(line) && text.charAt(start) == '|';
  }

  /** Returns whether a line ends with a pipe that separates cells. */
  boolean isClosed(int line) {
    int last = end(line) - 1;
    return last >= lines.start(line) && text.charAt(last) == '|' && text.charAt(last - 1) != '\\';
  }

  /**
   * Returns the offsets of the pipes that separate the cells of a line.
   *
   * @param columns the number of columns of the table; 0 if it is unknown
   */
  int[] delimiters(int line, int columns) {
    return PipeDelimiters.of(text, tags, start(line), end(line), columns);
  }

  /** Returns the number of cells of a line; a line without pipes has one. */
  int cells(int line, int columns) {
    return PipeDelimiters.cells(delimiters(line, columns), start(line), end(line));
  }

  /** Returns whether a line has a pipe that separates cells. */
  boolean hasPipe(int line) {
    return delimiters(line, 0).length > 0;
  }

  /** Returns whether a line begins a list item, a quote or a heading. */
  boolean isMarked(int line) {
    int start = start(line);
    int end = lines.end(line);
    if (start == end || "-*+>#".indexOf(text.charAt(start)) < 0) {
      return false;
    }
    boolean bullet = "-*+".indexOf(text.charAt(start)) >= 0;
    return !bullet || start + 1 == end || PageText.isSpace(text.charAt(start + 1));
  }

  boolean isHeading(int line) {
    int start = start(line);
    return start < lines.end(line) && HeadingLine.level(text, start, lines.end(line)) > 0;
  }

  /** Returns whether a line ends with the mark of a line break inside a paragraph. */
  boolean hasHardBreak(int line) {
    int end = lines.end(line);
    return end - lines.start(line) > 2
        && (text.startsWith("  ", end - 2)
            || text.charAt(end - 1) == '\t'
            || text.startsWith("<br>", end - 4)
            || text.startsWith("<br/>", end - 5));
  }

  /** Returns whether a line is a row of a table, whether or not it has a head. */
  boolean isRow(int line) {
    if (line >= lines.count()) {
      return false;
    }
    if (isOuter(line)) {
      return PipeDelimiters.all(text, tags, start(line), end(line)).length > 1;
    }
    return isBare(line)
        && ((!lines.isCutOff(line) && isLike(line, line - 1))
            || (isBelow(line + 1) && isLike(line, line + 1)));
  }

  /** Rows may lack their outer pipes; two lines with the same number of cells are not prose. */
  private boolean isLike(int line, int other) {
    return other >= 0 && isBare(other) && cells(other, 0) == cells(line, 0);
  }

  private boolean isBare(int line) {
    return !isOuter(line)
        && (!isMarked(line) || isRuler(line))
        && cells(line, 0) >= FEWEST_BARE_CELLS;
  }

  /** Returns whether a line is the head of a table: a delimiter row is the next visible line. */
  boolean isHead(int line) {
    return (!isMarked(line) || isOuter(line))
        && hasPipe(line)
        && !isRuler(line)
        && isBelow(line + 1)
        && isRuler(behindBlanks(line + 1));
  }

  /**
   * Returns the first line from here on that is not blank, or this line if other content follows.
   */
  int behindBlanks(int line) {
    int next = line;
    while (next < lines.count() && isBlank(next)) {
      next++;
      if (!isBelow(next)) {
        return line;
      }
    }
    return next;
  }

  /** Returns whether a line is a delimiter row. */
  boolean isRuler(int line) {
    if (line >= lines.count()) {
      return false;
    }
    boolean dashes = false;
    boolean pipes = false;
    for (int at = start(line); at < end(line); at++) {
      char c = text.charAt(at);
      dashes |= c == '-';
      pipes |= c == '|';
      if ("|:- \t".indexOf(c) < 0) {
        return false;
      }
    }
    return dashes && pipes;
  }
}
