package dev.larkspur.generator.markup;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a row and the positions of its cells and tags. Rows with equal fingerprints have
 * equal cells.
 */
public final class RowFingerprint implements Comparable<RowFingerprint> {
  private final String text;
  private final int[] places;
  private final int hash;

  private RowFingerprint(String text, int[] places) {
    this.text = text;
    this.places = places;
    this.hash = text.hashCode() * 31 + Arrays.hashCode(places);
  }

  /** Returns the fingerprint of cells; null if they depend on text outside the row. */
  static @Nullable RowFingerprint of(List<Cell> cells) {
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
    return new RowFingerprint(first.text().substring(start, end), places);
  }

  /** The order lets a map find fingerprints quickly even if a page makes their hashes equal. */
  @Override
  public int compareTo(RowFingerprint other) {
    int byText = text.compareTo(other.text);
    return byText != 0 ? byText : Arrays.compare(places, other.places);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowFingerprint fingerprint
        && hash == fingerprint.hash
        && text.equals(fingerprint.text)
        && Arrays.equals(places, fingerprint.places);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
