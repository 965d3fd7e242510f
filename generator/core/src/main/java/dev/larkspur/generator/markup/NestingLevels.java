package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The levels of rows whose nesting is marked before the name: by {@code ∟}, wide spaces, or both.
 * Pages indent differently, so a row's level follows from the rows above: that of the last row with
 * the same indentation, or one deeper than the last row with less.
 */
final class NestingLevels {
  private static final int MARK = 1000;
  private static final int WIDE = 4;

  private record Indented(int width, int level) {}

  private final Deque<Indented> above = new ArrayDeque<>();

  /** Returns the level of the next row, given its first cell. */
  int next(Slice firstCell) {
    int width = width(firstCell);
    if (width == 0) {
      above.clear();
      return 0;
    }
    while (!above.isEmpty() && above.peek().width() > width) {
      above.pop();
    }
    if (above.isEmpty() || above.peek().width() < width) {
      above.push(new Indented(width, above.isEmpty() ? 1 : above.peek().level() + 1));
    }
    return above.peek().level();
  }

  /** Returns the indentation of the name; 0 if the row is not marked as nested. */
  private static int width(Slice cell) {
    String text = cell.text();
    int marks = 0;
    int wide = 0;
    int plain = 0;
    int at = cell.start();
    while (at < cell.end()) {
      char c = text.charAt(at);
      int next = at + 1;
      if (NestingMark.is(c)) {
        marks++;
      } else if (c == '&') {
        next = Entities.end(text, at, cell.end());
        int width = next < 0 ? 0 : wideness(Entities.decoded(text, at, next).charAt(0));
        if (width == 0) {
          break;
        }
        wide += width;
      } else if (c == '<') {
        Tag tag = cell.tags().at(at, cell.end());
        if (tag == null) {
          break;
        }
        next = tag.end();
      } else if (c == '\n' || c == '\t') {
        plain = marks == 0 ? 0 : plain;
      } else if (c == ' ') {
        plain += marks == 0 ? 1 : 0;
      } else if (wideness(c) > 0) {
        wide += marks == 0 ? wideness(c) : 0;
      } else if (!PageText.isDropped(c) && !(marks > 0 && NestingMark.goesOn(c))) {
        break;
      }
      at = next;
    }
    return total(marks, wide, plain);
  }

  private static int wideness(char c) {
    return switch (c) {
      case '\u2003', '\u3000' -> WIDE;
      case '\u2002' -> WIDE / 2;
      case '\u00a0' -> 1;
      default -> 0;
    };
  }

  private static int total(int marks, int wide, int plain) {
    if (marks > 0) {
      return marks * MARK + (wide > 0 ? wide : plain / 2);
    }
    return wide >= WIDE / 2 ? MARK + wide : 0;
  }
}
