package dev.larkspur.generator.naming;

import dev.larkspur.generator.naming.NameKey.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The position of a line in a lock: all lines of one operation, event or type are next to each
 * other.
 *
 * @param block the operation, event, type or product that the line belongs to
 * @param rank the position of pages, owners and names
 * @param kind the kind of the named element; null if the line is not a name
 * @param key the key of the line
 */
record LockOrder(String block, int rank, @Nullable Kind kind, String key) {
  private static final Comparator<LockOrder> ORDER =
      Comparator.comparing(LockOrder::block)
          .thenComparingInt(LockOrder::rank)
          .thenComparing(LockOrder::kind, Comparator.nullsLast(Comparator.naturalOrder()))
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
      return new LockOrder(afterSpace(entry.value()), 0, null, key);
    } else if (key.startsWith(NameLock.OWNER)) {
      return new LockOrder(afterSpace(key), 1, null, key);
    }
    NameKey name = NameKey.parse(key);
    return name == null
        ? new LockOrder(afterSpace(key), 2, null, key)
        : new LockOrder(keys.blockOf(name), 2, name.kind(), key);
  }

  private static String afterSpace(String text) {
    return text.substring(text.indexOf(' ') + 1);
  }
}
