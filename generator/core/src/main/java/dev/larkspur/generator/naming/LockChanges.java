package dev.larkspur.generator.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Differences between a lock and the current names.
 *
 * @param pages paths of pages that were added, removed or edited
 * @param added names that the lock does not have yet
 * @param removed names that are no longer in use
 * @param renamed names that could not be kept
 */
public record LockChanges(
    List<String> pages, List<String> added, List<String> removed, List<String> renamed) {
  public LockChanges {
    pages = List.copyOf(pages);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    renamed = List.copyOf(renamed);
  }

  /** Returns the differences between two locks. */
  public static LockChanges between(NameLock before, NameLock now) {
    List<String> pages = new ArrayList<>();
    before.pages().keySet().stream()
        .filter(page -> !now.pages().containsKey(page))
        .forEach(pages::add);
    now.pages()
        .forEach(
            (page, hash) -> {
              if (!hash.equals(before.pages().get(page))) {
                pages.add(page);
              }
            });
    pages.sort(null);
    return ofNames(before.names(), now.names(), pages);
  }

  private static LockChanges ofNames(
      Map<String, String> before, Map<String, String> now, List<String> pages) {
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
    return new LockChanges(pages, added, removed, renamed);
  }

  /** Returns whether the lock is up to date. */
  public boolean isEmpty() {
    return pages.isEmpty() && hasAllNames();
  }

  /** Returns whether the lock holds exactly the current names, whether or not pages changed. */
  public boolean hasAllNames() {
    return added.isEmpty() && removed.isEmpty() && renamed.isEmpty();
  }
}
