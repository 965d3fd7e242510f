package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the lines that end a table whose closing tag is missing: the {@code :::} around it and
 * the next heading. Inside a cell both may be text: boxes nest, fences hold anything, and guides
 * put whole chapters into a cell.
 */
final class TableLines {
  private final String text;
  private int boxes;
  private @Nullable Fence fence;

  TableLines(String text) {
    this.text = text;
  }

  /** Notes that a cell has begun or ended. */
  void reset() {
    boxes = 0;
    fence = null;
  }

  /** Returns whether tags are code here. */
  boolean isInFence() {
    return fence != null;
  }

  /** Returns whether the table ends before a line. */
  boolean endsBefore(int lineStart, int lineEnd, boolean inCell) {
    int at = PageText.skipBlank(text, lineStart, lineEnd);
    if (at == lineEnd) {
      return false;
    }
    char c = text.charAt(at);
    if (c == ':' && Colons.at(text, at)) {
      return colons(at, lineEnd, inCell);
    }
    if (fence != null) {
      fence = fence.closedBy(text, lineStart, lineEnd) < 0 ? fence : null;
      return false;
    }
    if (c == '#') {
      return heading(at, lineEnd, inCell);
    }
    fence = inCell ? Fence.opened(text, lineStart, lineEnd) : null;
    return false;
  }

  private boolean colons(int at, int lineEnd, boolean inCell) {
    fence = null;
    int rest = Colons.end(text, at, lineEnd);
    boolean opens = rest < lineEnd && text.charAt(rest) != '<';
    if (opens) {
      boxes++;
      return !inCell;
    }
    boxes--;
    return rest == lineEnd && boxes < 0;
  }

  private boolean heading(int at, int lineEnd, boolean inCell) {
    int level = HeadingLine.level(text, at, lineEnd);
    if (level == 0 || !inCell) {
      return level > 0;
    }
    return level == 2 || (level > 2 && HeadingLine.opensTable(text, lineEnd));
  }
}
