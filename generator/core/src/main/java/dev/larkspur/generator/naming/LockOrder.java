package dev.larkspur.generator.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The position of a line in a lock: all lines of one operation, event or type are next to each
 * other.
 *
 * @param block the operation, event, type or product that the line belongs to
 * @param rank the position of the kind of line
 * @param key the key of the line
 */
record LockOrder(String block, int rank, String key) {
  private static final Comparator<LockOrder> ORDER =
      Comparator.comparing(LockOrder::block)
          .thenComparingInt(LockOrder::rank)
          .thenComparing(LockOrder::key);

  /** Returns entries in the order of their lines. */
  static Map<String, LockEntry> of(SortedMap<String, LockEntry> entries) {
    LockKeys keys = new LockKeys(new NameLock(entries).names());
    List<LockOrder> lines = new ArrayList<>();
    entries.forEach((key, entry) -> lines.add(of(key, entry, keys)));
    lines.sort(ORDER);
    Map<String, LockEntry> sorted = new LinkedHashMap<>();
    lines.forEach(line -> sorted.put(line.key, entries.get(line.key)));
    return sorted;
  }

  private static LockOrder of(String key, LockEntry entry, LockKeys keys) {
    if (key.startsWith(NameLock.PAGE)) {
      return new LockOrder(afterSpace(entry.value()), 0, key);
    } else if (key.startsWith(NameLock.OWNER)) {
      return new LockOrder(afterSpace(key), 1, key);
    }
    NameKey name = NameKey.parse(key);
    return name == null
        ? new LockOrder(afterSpace(key), Integer.MAX_VALUE, key)
        : new LockOrder(keys.blockOf(name), 2 + name.kind().ordinal(), key);
  }

  private static String afterSpace(String text) {
    return text.substring(text.indexOf(' ') + 1);
  }
}
