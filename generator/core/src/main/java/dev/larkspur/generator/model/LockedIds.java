package dev.larkspur.generator.model;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ids of an earlier run, which must not pass to other pages.
 *
 * @param operations the owners of the ids of operations, by id; {@link #UNKNOWN} if the run did not
 *     note the owner
 * @param notices the owners of the ids of notices, by id
 * @param pages the paths of the pages of that run
 */
public record LockedIds(
    SortedMap<String, String> operations, SortedMap<String, String> notices, Set<String> pages) {
  /** The owner of an id whose owner was not noted. */
  public static final String UNKNOWN = "";

  /** No ids. */
  public static final LockedIds NONE = new LockedIds(new TreeMap<>(), new TreeMap<>(), Set.of());

  public LockedIds {
    operations = Collections.unmodifiableSortedMap(new TreeMap<>(operations));
    notices = Collections.unmodifiableSortedMap(new TreeMap<>(notices));
    pages = Set.copyOf(pages);
  }
}
