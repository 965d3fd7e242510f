package dev.larkspur.generator.reader;

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

  private final int[] modelled = new int[Entry.values().length];
  private final int[] reported = new int[Entry.values().length];

  /** Counts things that are in the model now. */
  public void modelled(Entry entry, int count) {
    modelled[entry.ordinal()] += count;
  }

  /** Counts things that only a diagnostic names. */
  public void reported(Entry entry, int count) {
    reported[entry.ordinal()] += count;
  }

  /** How many of a kind are in the model. */
  public int modelled(Entry entry) {
    return modelled[entry.ordinal()];
  }

  /** How many of a kind only a diagnostic names. */
  public int reported(Entry entry) {
    return reported[entry.ordinal()];
  }

  /** Takes over another page's counts. */
  public void add(Ledger other) {
    for (Entry entry : Entry.values()) {
      modelled(entry, other.modelled(entry));
      reported(entry, other.reported(entry));
    }
  }
}
