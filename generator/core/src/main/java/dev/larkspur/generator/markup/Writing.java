package dev.larkspur.generator.markup;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a row is written: its text, and where in it the cells and the tags are. Rows that are written
 * alike read alike, wherever they stand.
 */
public final class Writing {
  private final String text;
  private final int[] places;

  private Writing(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /** How some cells are written; null if what stands elsewhere has a say in how they read. */
  static @Nullable Writing of(List<Cell> cells) {
    if (cells.isEmpty()) {
      return null;
    }
    Slice first = cells.get(0).content();
    int start = cells.get(0).start();
    int end = cells.get(cells.size() - 1).content().end();
    if (end < start) {
      return null;
    }
    int[] tags = first.tags().places(start, end);
    if (tags == null) {
      return null;
    }
    int[] places = Arrays.copyOf(tags, tags.length + 3 * cells.size());
    int next = tags.length;
    for (Cell cell : cells) {
      places[next++] = cell.content().start() - start;
      places[next++] = cell.content().end() - start;
      places[next++] = cell.isBetweenPipes() ? 1 : 0;
    }
    return new Writing(first.text().substring(start, end), places);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Writing writing
        && text.equals(writing.text)
        && Arrays.equals(places, writing.places);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
