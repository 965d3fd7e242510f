package dev.larkspur.generator.reader;

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

  private final Map<Entry, Integer> modelled = new EnumMap<>(Entry.class);
  private final Map<Entry, Integer> reported = new EnumMap<>(Entry.class);

  /** Counts things that are in the model now. */
  public void modelled(Entry entry, int count) {
    modelled.merge(entry, count, Integer::sum);
  }

  /** Counts things that only a diagnostic names. */
  public void reported(Entry entry, int count) {
    reported.merge(entry, count, Integer::sum);
  }

  /** How many of a kind are in the model. */
  public int modelled(Entry entry) {
    return modelled.getOrDefault(entry, 0);
  }

  /** How many of a kind only a diagnostic names. */
  public int reported(Entry entry) {
    return reported.getOrDefault(entry, 0);
  }

  /** Takes over another page's counts. */
  public void add(Ledger other) {
    for (Entry entry : Entry.values()) {
      modelled(entry, other.modelled(entry));
      reported(entry, other.reported(entry));
    }
  }
}
