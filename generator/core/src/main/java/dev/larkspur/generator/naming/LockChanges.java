package dev.larkspur.generator.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Differences between a lock and the current names.
 *
 * @param pages paths of pages that were added, removed or edited
 * @param owners ids whose owner is missing, gone or another one; empty if the lock is older than
 *     owners
 * @param added names that the lock does not have yet
 * @param removed names that are no longer in use
 * @param renamed names that could not be kept
 */
public record LockChanges(
    List<String> pages,
    List<String> owners,
    List<String> added,
    List<String> removed,
    List<String> renamed) {
  public LockChanges {
    pages = List.copyOf(pages);
    owners = List.copyOf(owners);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    renamed = List.copyOf(renamed);
  }

  /** Returns the differences between two locks. */
  public static LockChanges between(NameLock before, NameLock now) {
    List<String> pages = differentKeys(before.pages(), now.pages());
    List<String> owners =
        before.hasOwners() ? differentKeys(before.owners(), now.owners()) : List.of();
    return ofNames(before.names(), now.names(), pages, owners);
  }

  private static List<String> differentKeys(Map<String, String> before, Map<String, String> now) {
    SortedSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(now.keySet());
    return keys.stream().filter(key -> !Objects.equals(before.get(key), now.get(key))).toList();
  }

  private static LockChanges ofNames(
      Map<String, String> before,
      Map<String, String> now,
      List<String> pages,
      List<String> owners) {
    List<String> added = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<String> renamed = new ArrayList<>();
    now.forEach(
        (key, name) -> {
          String old = before.get(key);
          if (old == null) {
            added.add(key + ": " + name);
          } else if (!old.equals(name)) {
            renamed.add(key + ": " + name + ", before " + old);
          }
        });
    before.forEach(
        (key, name) -> {
          if (!now.containsKey(key)) {
            removed.add(key + ": " + name);
          }
        });
    return new LockChanges(pages, owners, added, removed, renamed);
  }

  /** Returns whether the lock is up to date. */
  public boolean isEmpty() {
    return pages.isEmpty()
        && owners.isEmpty()
        && added.isEmpty()
        && removed.isEmpty()
        && renamed.isEmpty();
  }
}
