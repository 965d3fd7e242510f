package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import org.jspecify.annotations.Nullable;

/**
 * The rows of pipe tables, known by the pipe they begin with, or by as many pipes as a line beside
 * them: also where the head or the line of dashes below it is lost, so that CommonMark sees no
 * table.
 */
final class PipeLines {
  /** With fewer, a line may be a sentence with a pipe in it. */
  private static final int FEWEST_BARE_CELLS = 3;

  private final String text;
  private final TextLines lines;

  /** Whether the rows above go on, and whether they began without a head. */
  private boolean inRows;

  private boolean headless;

  /** Up to here nothing but empty lines part the rows above from those below. */
  private int gapEnd;

  PipeLines(String text, TextLines lines) {
    this.text = text;
    this.lines = lines;
  }

  /**
   * What CommonMark has to be given before a line to see the table: nothing, an empty head with the
   * dashes below it, or an empty line where text or a table of its own follows the rows. To be
   * asked of each line in order.
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

  /** Whether a line is blank and the rows above go on below it. */
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

  /** Whether lines without pipes stand within the rows: those right below have no head. */
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

  /** The first line from here on that is not blank; here again if something stands between. */
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

  /** The dashes as CommonMark wants them: no fewer than the head above has cells. */
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

  /** Rows may lack their outer pipes; two of them parted alike are no prose. */
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
