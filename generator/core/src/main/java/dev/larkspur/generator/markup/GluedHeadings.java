package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.Vocabulary;

/**
 * Separates headings from the heads of tables on the same line, as in {@code ### Request body |
 * Parameter | Type |} or {@code ### Request bodyParameter | Type} above a delimiter row. Some
 * converters drop the line break between them.
 */
final class GluedHeadings {
  private static final int LONGEST = 100;

  private final String text;
  private final PipeLines pipes;
  private final TextLines lines;

  private GluedHeadings(String text, PageTags tags, TextLines lines) {
    this.text = text;
    this.pipes = new PipeLines(text, tags, lines);
    this.lines = lines;
  }

  /** Returns the lines, with two lines in place of each heading with the head of a table. */
  static TextLines split(String text, PageTags tags, TextLines lines) {
    return new GluedHeadings(text, tags, lines).split();
  }

  private TextLines split() {
    TextLines split = new TextLines();
    for (int line = 0; line < lines.count(); line++) {
      int head = headStart(line);
      split.add(lines.start(line), head < 0 ? lines.end(line) : head);
      if (head >= 0) {
        split.add(head, lines.end(line));
      }
    }
    return split;
  }

  /** Returns the offset at which the head of a table begins in a heading, or -1. */
  private int headStart(int line) {
    int start = pipes.start(line);
    if (start == lines.end(line)
        || text.charAt(start) != '#'
        || !pipes.isHeading(line)
        || !pipes.isBelow(line + 1)) {
      return -1;
    }
    int below = pipes.behindBlanks(line + 1);
    int[] delimiters = pipes.delimiters(line, 0);
    boolean ruled = pipes.isRuler(below);
    if (delimiters.length == 0 || !(ruled || pipes.isRow(below))) {
      return -1;
    }
    int title = start + HeadingLine.level(text, start, lines.end(line));
    if (ruled && pipes.cells(line, 0) == pipes.cells(below, 0) + 1) {
      return PageText.isBlank(text, title, delimiters[0]) ? -1 : delimiters[0];
    }
    int inFirstCell = byWords(title, delimiters[0]);
    if (inFirstCell >= 0) {
      return inFirstCell;
    }
    int second = delimiters.length > 1 ? delimiters[1] : pipes.end(line);
    return known(title, delimiters[0], delimiters[0] + 1, second) ? delimiters[0] : -1;
  }

  /** Returns the offset at which the known head of a column follows a known title, or -1. */
  private int byWords(int title, int end) {
    for (int head = title + 1; head < end; head++) {
      if (known(title, head, head, end)) {
        return head;
      }
    }
    return -1;
  }

  private boolean known(int title, int titleEnd, int head, int headEnd) {
    return headEnd - title <= LONGEST
        && Vocabulary.all().stream()
            .anyMatch(
                words ->
                    words.areTitleAndHead(
                        text.substring(title, titleEnd), text.substring(head, headEnd)));
  }
}
