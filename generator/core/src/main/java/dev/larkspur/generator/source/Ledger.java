package dev.larkspur.generator.source;

import java.util.EnumMap;
import java.util.Map;

/**
 * What was found on a page and where it ended: in the model, or only in a diagnostic that names it.
 * Not thread-safe: one for each page.
 */
public final class Ledger {
  /** What is counted. */
  public enum Entry {
    ROW,
    ENUM_ITEM,
    ERROR,
    EXAMPLE
  }

  /** How many things of a kind ended where. */
  private static final class Count {
    private int modelled;
    private int reported;
  }

  private final Map<Entry, Count> counts = new EnumMap<>(Entry.class);

  /** Counts things that are in the model now. */
  public void modelled(Entry entry, int count) {
    of(entry).modelled += count;
  }

  /** Counts things that only a diagnostic names. */
  public void reported(Entry entry, int count) {
    of(entry).reported += count;
  }

  /** How many of a kind are in the model. */
  public int modelled(Entry entry) {
    return of(entry).modelled;
  }

  /** How many of a kind only a diagnostic names. */
  public int reported(Entry entry) {
    return of(entry).reported;
  }

  private Count of(Entry entry) {
    return counts.computeIfAbsent(entry, none -> new Count());
  }

  /** Takes over another page's counts. */
  public void add(Ledger other) {
    for (Entry entry : Entry.values()) {
      modelled(entry, other.modelled(entry));
      reported(entry, other.reported(entry));
    }
  }
}
