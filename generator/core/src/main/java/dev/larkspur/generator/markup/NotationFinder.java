package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.Notation;
import dev.larkspur.generator.source.PageText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Determines the notation of a page. The first table decides, because converters write the table of
 * basic information in their own notation and copy many others from the page; a table of the
 * platform anywhere shows that the page was not converted.
 */
final class NotationFinder {
  private NotationFinder() {}

  static Notation of(List<Block> blocks) {
    Notation first = null;
    boolean wrapped = false;
    for (Block block : blocks) {
      Notation notation = block instanceof Table table && !table.nested() ? of(table) : null;
      if (notation == Notation.PLATFORM) {
        return notation;
      }
      first = first == null ? notation : first;
      wrapped |= notation == Notation.WRAPPED;
    }
    if (first == null) {
      return Notation.TEXT;
    }
    // Not every table has a cell that is long enough to be wrapped.
    return first == Notation.COPY_PAGE && wrapped ? Notation.WRAPPED : first;
  }

  /** Returns the notation of a table; null if it has no cells. */
  private static @Nullable Notation of(Table table) {
    Cell cell = cells(table).findFirst().orElse(null);
    if (cell == null) {
      return null;
    } else if (!cell.isBetweenPipes()) {
      return cell.content().text().startsWith("<md-", cell.start())
          ? Notation.PLATFORM
          : Notation.HTML;
    } else if (isBehindPipe(cell)) {
      return Notation.PIPES;
    }
    return cells(table).anyMatch(NotationFinder::isWrapped) ? Notation.WRAPPED : Notation.COPY_PAGE;
  }

  private static Stream<Cell> cells(Table table) {
    return Stream.concat(
        table.header().stream(), table.rows().stream().flatMap(row -> row.cells().stream()));
  }

  private static boolean isBehindPipe(Cell first) {
    String text = first.content().text();
    int before = first.start() - 1;
    while (before >= 0 && text.charAt(before) != '\n' && PageText.isSpace(text.charAt(before))) {
      before--;
    }
    return before >= 0 && text.charAt(before) == '|';
  }

  private static boolean isWrapped(Cell cell) {
    int lineEnd = cell.content().text().indexOf('\n', cell.content().start());
    return lineEnd >= 0 && lineEnd < cell.content().end();
  }
}
