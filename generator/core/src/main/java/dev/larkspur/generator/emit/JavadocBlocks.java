package dev.larkspur.generator.emit;

import java.util.BitSet;
import java.util.List;

/** Joins and wraps blocks of Javadoc. */
final class JavadocBlocks {
  private static final int WIDTH = 92;

  private static final String CODE = "<code>";
  private static final String CODE_END = "</code>";

  private final String text;
  private final BitSet insideCode;

  private JavadocBlocks(String text) {
    this.text = text;
    this.insideCode = insideCode(text);
  }

  /** Joins blocks and separates paragraphs. */
  static String join(List<String> blocks) {
    return join(blocks, 0);
  }

  /** Joins blocks; the first line starts at a column. */
  static String join(List<String> blocks, int column) {
    StringBuilder joined = new StringBuilder();
    for (String block : blocks) {
      boolean markup = isMarkup(block);
      boolean first = joined.isEmpty();
      if (!first) {
        joined.append(markup ? "\n" : "\n\n<p>");
      }
      joined.append(markup ? block : new JavadocBlocks(block).wrapped(first ? column : 0));
    }
    return joined.toString();
  }

  /** Returns whether a block is a list or preformatted text. */
  static boolean isMarkup(String block) {
    return block.startsWith("<ul>") || block.startsWith("<ol>") || block.startsWith("<pre>");
  }

  /** Returns the text on lines of a width; the first line starts at a column. */
  private String wrapped(int startColumn) {
    StringBuilder lines = new StringBuilder(text.length() + 16);
    int column = startColumn;
    int start = 0;
    int end = 0;
    while (start < text.length()) {
      end = start < end ? end : endOfWord(start);
      int width = widthUpToLine(start, end);
      if (column + width > WIDTH) {
        boolean fitsNext = width <= WIDTH && !lines.isEmpty();
        int cut = fitsNext ? start : softBreak(start, end, WIDTH - column);
        lines.append(text, start, cut);
        if (cut > start || column > 0) {
          newLine(lines);
          column = 0;
          start = cut;
          continue;
        }
      }
      lines.append(text, start, end);
      column += width;
      start = end;
    }
    return lines.toString();
  }

  private static void newLine(StringBuilder lines) {
    int end = lines.length();
    while (end > 0 && lines.charAt(end - 1) == ' ') {
      end--;
    }
    lines.setLength(end);
    lines.append('\n');
  }

  /**
   * Returns where a word that is too wide can break next to an ideograph; its start if nowhere.
   * Javadoc shows a space there, so it breaks between two ideographs only if the word does not fit
   * on the next line either.
   */
  private int softBreak(int start, int end, int room) {
    int cut = lastBreak(start, end, room, false);
    if (cut > start || (room < WIDTH && fitsBelow(start, end))) {
      return cut;
    }
    cut = lastBreak(start, end, room, true);
    return cut > start || room < WIDTH ? cut : firstBreak(start, end);
  }

  private boolean fitsBelow(int start, int end) {
    return widthUpToLine(start, end) <= WIDTH || lastBreak(start, end, WIDTH, false) > start;
  }

  private int lastBreak(int start, int end, int room, boolean anywhere) {
    int cut = start;
    int i = start;
    int width = 0;
    while (i < end && width <= room) {
      if (i > start && isSoftBreak(i) && (anywhere || !TextWidth.isInsideWord(text, i))) {
        cut = i;
      }
      int next = endOfMarkup(i);
      width += widthUpToLine(i, next);
      i = next;
    }
    return cut;
  }

  /** Returns the first break after markup that is wider than a line, such as a link. */
  private int firstBreak(int start, int end) {
    int i = endOfMarkup(start);
    while (i < end && !isSoftBreak(i)) {
      i = endOfMarkup(i);
    }
    return i < end ? i : start;
  }

  private boolean isSoftBreak(int index) {
    return TextWidth.isSoftBreak(text, index)
        && !insideCode.get(index)
        && !text.startsWith("</", index)
        && (text.charAt(index - 1) != '>'
            || text.startsWith("</a>", index - 4)
            || text.startsWith(CODE_END, index - 7));
  }

  /** Returns the indexes between the tags of code, those of its end tags included. */
  private static BitSet insideCode(String text) {
    BitSet inside = new BitSet();
    int start = text.indexOf(CODE);
    while (start >= 0) {
      int end = text.indexOf(CODE_END, start);
      inside.set(start + 1, end < 0 ? text.length() + 1 : end + 1);
      start = end < 0 ? -1 : text.indexOf(CODE, end);
    }
    return inside;
  }

  /** Returns the end of a word: after a space or full-width punctuation, but not inside a tag. */
  private int endOfWord(int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ' ' || (TextWidth.isBreak(c) && !insideCode.get(i))) {
        return i + 1;
      }
      i = endOfMarkup(i);
    }
    return i;
  }

  /**
   * Returns the end of the tag, link or code at an index, otherwise the next index. Code that is
   * wider than a line can break at spaces.
   */
  private int endOfMarkup(int start) {
    char c = text.charAt(start);
    if (c == '<') {
      if (text.startsWith(CODE, start)) {
        int end = behind(CODE_END, start);
        return widthUpToLine(start, end) <= WIDTH ? end : behind(">", start);
      }
      return behind(text.startsWith("<a ", start) ? "</a>" : ">", start);
    } else if (c == '{' && text.startsWith("{@code ", start)) {
      return behind("}", start);
    }
    return start + 1;
  }

  private int behind(String end, int start) {
    int found = text.indexOf(end, start);
    return found < 0 ? text.length() : found + end.length();
  }

  /** Returns the width of a part of the text; more than a line if it is wider. */
  private int widthUpToLine(int start, int end) {
    return TextWidth.of(text, start, Math.min(end, start + WIDTH + 1));
  }
}
