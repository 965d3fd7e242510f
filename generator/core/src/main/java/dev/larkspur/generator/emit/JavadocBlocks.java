package dev.larkspur.generator.emit;

import java.util.List;

/** Joins and wraps blocks of Javadoc. */
final class JavadocBlocks {
  private static final int WIDTH = 92;

  private JavadocBlocks() {}

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
      joined.append(markup ? block : wrapped(block, first ? column : 0));
    }
    return joined.toString();
  }

  /** Returns whether a block is a list or preformatted text. */
  static boolean isMarkup(String block) {
    return block.startsWith("<ul>") || block.startsWith("<ol>") || block.startsWith("<pre>");
  }

  private static String wrapped(String text, int startColumn) {
    StringBuilder lines = new StringBuilder(text.length() + 16);
    int column = startColumn;
    int start = 0;
    while (start < text.length()) {
      int end = endOfWord(text, start);
      int width = TextWidth.of(text, start, end);
      if (column + width > WIDTH) {
        boolean fitsNext = width <= WIDTH && !lines.isEmpty();
        int cut = fitsNext ? start : softBreak(text, start, end, WIDTH - column);
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
  private static int softBreak(String text, int start, int end, int room) {
    int cut = lastBreak(text, start, end, room, false);
    if (cut > start || (room < WIDTH && fitsBelow(text, start, end))) {
      return cut;
    }
    cut = lastBreak(text, start, end, room, true);
    return cut > start || room < WIDTH ? cut : firstBreak(text, start, end);
  }

  private static boolean fitsBelow(String text, int start, int end) {
    return TextWidth.of(text, start, end) <= WIDTH
        || lastBreak(text, start, end, WIDTH, false) > start;
  }

  private static int lastBreak(String text, int start, int end, int room, boolean anywhere) {
    int cut = start;
    int i = start;
    int width = 0;
    while (i < end && width <= room) {
      if (i > start && isSoftBreak(text, i) && (anywhere || !TextWidth.isInsideWord(text, i))) {
        cut = i;
      }
      int next = endOfMarkup(text, i);
      width += TextWidth.of(text, i, next);
      i = next;
    }
    return cut;
  }

  /** Returns the first break after markup that is wider than a line, such as a link. */
  private static int firstBreak(String text, int start, int end) {
    int i = endOfMarkup(text, start);
    while (i < end && !isSoftBreak(text, i)) {
      i = endOfMarkup(text, i);
    }
    return i < end ? i : start;
  }

  private static boolean isSoftBreak(String text, int index) {
    return TextWidth.isSoftBreak(text, index)
        && !isInsideCode(text, index)
        && !text.startsWith("</", index)
        && (text.charAt(index - 1) != '>'
            || text.startsWith("</a>", index - 4)
            || text.startsWith("</code>", index - 7));
  }

  private static boolean isInsideCode(String text, int index) {
    int opened = text.lastIndexOf("<code>", index - 1);
    return opened >= 0 && opened > text.lastIndexOf("</code>", index - 1);
  }

  /** Returns the end of a word: after a space or full-width punctuation, but not inside a tag. */
  private static int endOfWord(String text, int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ' ' || (TextWidth.isBreak(c) && !isInsideCode(text, i))) {
        return i + 1;
      }
      i = endOfMarkup(text, i);
    }
    return i;
  }

  /**
   * Returns the end of the tag, link or code at an index, otherwise the next index. Code that is
   * wider than a line can break at spaces.
   */
  private static int endOfMarkup(String text, int start) {
    char c = text.charAt(start);
    if (c == '<') {
      if (text.startsWith("<code>", start)) {
        int end = behind(text, "</code>", start);
        return TextWidth.of(text, start, end) <= WIDTH ? end : behind(text, ">", start);
      }
      return behind(text, text.startsWith("<a ", start) ? "</a>" : ">", start);
    } else if (c == '{' && text.startsWith("{@code ", start)) {
      return behind(text, "}", start);
    }
    return start + 1;
  }

  private static int behind(String text, String end, int start) {
    int found = text.indexOf(end, start);
    return found < 0 ? text.length() : found + end.length();
  }
}
