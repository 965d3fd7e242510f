package dev.larkspur.generator.emit;

import java.util.List;

/** Blocks of Javadoc, one after the other, in lines of a bearable length. */
final class JavadocBlocks {
  private static final int WIDTH = 92;

  private JavadocBlocks() {}

  /** All blocks, with the mark of a paragraph where one follows another. */
  static String join(List<String> blocks) {
    StringBuilder joined = new StringBuilder();
    for (String block : blocks) {
      boolean markup = isMarkup(block);
      if (!joined.isEmpty()) {
        joined.append(markup ? "\n" : "\n\n<p>");
      }
      joined.append(markup ? block : wrapped(block));
    }
    return joined.toString();
  }

  /** Whether a block brings its own tags along. */
  static boolean isMarkup(String block) {
    return block.startsWith("<ul>") || block.startsWith("<ol>") || block.startsWith("<pre>");
  }

  private static String wrapped(String text) {
    StringBuilder lines = new StringBuilder(text.length() + 16);
    int column = 0;
    int start = 0;
    while (start < text.length()) {
      int end = endOfWord(text, start);
      int width = Width.of(text, start, end);
      if (column > 0 && column + width > WIDTH) {
        while (!lines.isEmpty() && lines.charAt(lines.length() - 1) == ' ') {
          lines.setLength(lines.length() - 1);
        }
        lines.append('\n');
        column = 0;
      }
      lines.append(text, start, end);
      column += width;
      start = end;
    }
    return lines.toString();
  }

  /** A line may break after a space, but not inside a tag, and after full-width punctuation. */
  private static int endOfWord(String text, int start) {
    boolean inside = text.startsWith("{@code ", start);
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i++);
      inside &= c != '}';
      if (!inside && (c == ' ' || Width.isBreak(c))) {
        return i;
      }
      inside |= text.startsWith("{@code ", i);
    }
    return i;
  }
}
