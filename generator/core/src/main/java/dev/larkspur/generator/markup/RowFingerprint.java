package dev.larkspur.generator.markup;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a row and the positions of its cells and tags. Rows with equal fingerprints have
 * equal cells.
 */
public final class RowFingerprint {
  /** The distance between the characters that are hashed: rows are long, and most are equal. */
  private static final int SAMPLE = 8;

  private final String text;
  private final int[] places;
  private final int hash;

  private RowFingerprint(String text, int[] places) {
    this.text = text;
    this.places = places;
    this.hash = hash(text, places);
  }

  private static int hash(String text, int[] places) {
    int hash = Arrays.hashCode(places);
    for (int i = 0; i < text.length(); i += SAMPLE) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
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
