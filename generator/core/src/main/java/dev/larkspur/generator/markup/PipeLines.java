package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import org.jspecify.annotations.Nullable;

/**
 * The rows of pipe tables, recognised by their first pipe, or by as many pipes as an adjacent line
 * has: also where the head or its delimiter row is missing, so that CommonMark does not see a
 * table.
 */
final class PipeLines {
  /** With fewer cells, a line may be a sentence with a pipe in it. */
  private static final int FEWEST_BARE_CELLS = 3;

  private final String text;
  private final TextLines lines;

  /** Whether the rows above continue, and whether they began without a head. */
  private boolean inRows;

  private boolean headless;

  /** Up to this line, only empty lines separate the rows above from those below. */
  private int gapEnd;

  PipeLines(String text, TextLines lines) {
    this.text = text;
    this.lines = lines;
  }

  /**
   * Returns what must precede a line for CommonMark to see the table: nothing, an empty head with
   * its delimiter row, or an empty line where text or another table follows the rows. Must be
   * called for each line in order.
   */
  String before(int line) {
    boolean below = !lines.isCutOff(line) && inRows;
    if (!isRow(line)) {
      inRows = below && isGap(line);
      return below && isText(line) && !goesOnBelow(line) ? "\n" : "";
    }
    boolean goesOn = below || (line > 0 && !lines.isCutOff(line) && hasPipe(line - 1));
    inRows = true;
    if (isHead(line)) {
      boolean parted = below || (goesOn && headless);
      headless = false;
      return parted ? "\n" : "";
    }
    if (goesOn) {
      return "";
    }
    headless = true;
    return emptyHead(line);
  }

  /** Returns whether a line is blank and the rows above continue below it. */
  boolean isGap(int line) {
    if (inRows && line >= gapEnd) {
      int next = behindBlanks(line);
      gapEnd = isRow(next) && !isHead(next) ? next : line;
    }
    return inRows && line < gapEnd;
  }

  private boolean isText(int line) {
    return start(line) < lines.end(line) && !hasPipe(line);
  }

  /** Returns whether lines without pipes are between rows: rows right below them have no head. */
  private boolean goesOnBelow(int line) {
    int next = line;
    do {
      next++;
    } while (next < lines.count() && !lines.isCutOff(next) && isText(next));
    return next < lines.count() && !lines.isCutOff(next) && hasPipe(next) && !isHead(next);
  }

  private boolean isHead(int line) {
    int below = behindBlanks(line + 1);
    return !isRuler(line) && isRow(below) && isRuler(below);
  }

  /**
   * Returns the first line from here on that is not blank, or this line if other content follows.
   */
  private int behindBlanks(int line) {
    int next = line;
    while (next < lines.count() && start(next) == lines.end(next)) {
      next++;
      if (next == lines.count() || lines.isCutOff(next)) {
        return line;
      }
    }
    return next;
  }

  /** Returns the delimiter row with at least as many cells as the head above it. */
  @Nullable String ruler(int line) {
    if (line == 0 || !isRow(line) || !isRuler(line) || !isRow(line - 1)) {
      return null;
    }
    int wanted = cells(line - 1);
    return cells(line) < wanted ? indent(line) + "|-".repeat(wanted) + "|" : null;
  }

  private String emptyHead(int line) {
    int cells = cells(line);
    String head = indent(line) + "| ".repeat(cells) + "|\n";
    return isRuler(line) ? head : head + indent(line) + "|-".repeat(cells) + "|\n";
  }

  private String indent(int line) {
    return text.substring(lines.start(line), start(line));
  }

  private int cells(int line) {
    int pipes = 0;
    int end = end(line);
    for (int at = start(line); at < end; at++) {
      pipes += isPipe(at) ? 1 : 0;
    }
    return pipes + 1 - (isPipe(start(line)) ? 1 : 0) - (isPipe(end - 1) ? 1 : 0);
  }

  private boolean isRow(int line) {
    if (line >= lines.count()) {
      return false;
    }
    int start = start(line);
    int end = lines.end(line);
    if (start < end && text.charAt(start) == '|') {
      return text.indexOf('|', start + 1) < end && text.indexOf('|', start + 1) > 0;
    }
    return isBare(line)
        && ((!lines.isCutOff(line) && isLike(line, line - 1))
            || (line + 1 < lines.count() && !lines.isCutOff(line + 1) && isLike(line, line + 1)));
  }

  /** Rows may lack their outer pipes; two lines with the same number of cells are not prose. */
  private boolean isLike(int line, int other) {
    return other >= 0 && isBare(other) && cells(other) == cells(line);
  }

  private boolean isBare(int line) {
    int start = start(line);
    boolean item = start < lines.end(line) && "-*+>#|".indexOf(text.charAt(start)) >= 0;
    return hasPipe(line) && (!item || isRuler(line)) && cells(line) >= FEWEST_BARE_CELLS;
  }

  private boolean isRuler(int line) {
    boolean dashes = false;
    for (int at = start(line); at < end(line); at++) {
      char c = text.charAt(at);
      dashes |= c == '-';
      if ("|:- \t".indexOf(c) < 0) {
        return false;
      }
    }
    return dashes;
  }

  private boolean hasPipe(int line) {
    int at = lines.start(line);
    while (at < lines.end(line) && text.charAt(at) != '|') {
      at++;
    }
    return at < lines.end(line);
  }

  private boolean isPipe(int at) {
    return text.charAt(at) == '|' && (at == 0 || text.charAt(at - 1) != '\\');
  }

  private int start(int line) {
    return PageText.skipBlank(text, lines.start(line), lines.end(line));
  }

  private int end(int line) {
    int end = lines.end(line);
    while (end > lines.start(line) && PageText.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
