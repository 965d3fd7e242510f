package dev.larkspur.generator.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Differences between a lock and the current names.
 *
 * @param pages paths of pages that were added or removed, or that have another id; empty if the
 *     lock has an older format
 * @param owners ids whose owner is missing, gone or another one; empty if the lock is older than
 *     owners
 * @param added names that the lock does not have yet
 * @param returned retired names that are in use again
 * @param removed names that are no longer in use
 * @param renamed names that could not be kept
 * @param clashes names that several elements have in the lock
 */
public record LockChanges(
    List<String> pages,
    List<String> owners,
    List<String> added,
    List<String> returned,
    List<String> removed,
    List<String> renamed,
    List<String> clashes) {
  public LockChanges {
    pages = List.copyOf(pages);
    owners = List.copyOf(owners);
    added = List.copyOf(added);
    returned = List.copyOf(returned);
    removed = List.copyOf(removed);
    renamed = List.copyOf(renamed);
    clashes = List.copyOf(clashes);
  }

  /** Returns the differences between two locks. */
  public static LockChanges between(NameLock before, NameLock now) {
    List<String> pages = before.isCurrent() ? differentKeys(before, now, NameLock.PAGE) : List.of();
    List<String> owners =
        before.hasOwners() ? differentKeys(before, now, NameLock.OWNER) : List.of();
    List<String> added = new ArrayList<>();
    List<String> returned = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<String> renamed = new ArrayList<>();
    SortedSet<String> keys = new TreeSet<>(before.names().keySet());
    keys.addAll(now.names().keySet());
    for (String key : keys) {
      LockEntry old = before.entries().get(key);
      LockEntry entry = now.entries().get(key);
      if (old == null) {
        added.add(key + ": " + Objects.requireNonNull(entry).value());
      } else if (entry == null || (entry.retired() && !old.retired())) {
        removed.add(key + ": " + old.value());
      } else if (!old.value().equals(entry.value())) {
        renamed.add(key + ": " + entry.value() + ", before " + old.value());
      } else if (old.retired() && !entry.retired()) {
        returned.add(key + ": " + old.value());
      }
    }
    return new LockChanges(pages, owners, added, returned, removed, renamed, before.clashes());
  }

  private static List<String> differentKeys(NameLock before, NameLock now, String prefix) {
    SortedSet<String> keys = new TreeSet<>(before.entries().keySet());
    keys.addAll(now.entries().keySet());
    return keys.stream()
        .filter(key -> key.startsWith(prefix))
        .filter(key -> !Objects.equals(before.entries().get(key), now.entries().get(key)))
        .map(key -> key.substring(prefix.length()))
        .toList();
  }

  /** Returns whether the lock is up to date. */
  public boolean isEmpty() {
    return pages.isEmpty()
        && owners.isEmpty()
        && added.isEmpty()
        && returned.isEmpty()
        && removed.isEmpty()
        && renamed.isEmpty()
        && clashes.isEmpty();
  }
}
