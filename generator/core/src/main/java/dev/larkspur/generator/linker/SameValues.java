package dev.larkspur.generator.linker;

import dev.larkspur.generator.linker.KnownValues.Listing;
import dev.larkspur.generator.model.LockedTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The enums of members of one name and kind. Members with the same values have one enum, and so do
 * members of which one has the values of the other with the same descriptions. Members that only
 * share some values have different enums.
 *
 * <p>If several enums contain the values of a member, it has the one with equal values, else the
 * one that most members have, else the first. Members that shared an enum in an earlier run still
 * share it, and members with different enums keep them.
 */
final class SameValues {
  private static final Comparator<KnownValues> LARGEST_FIRST =
      Comparator.<KnownValues>comparingInt(values -> values.values().size())
          .thenComparingInt(values -> values.listings.size())
          .reversed();

  private final List<KnownValues> enums = new ArrayList<>();
  private final Map<String, List<KnownValues>> byValue = new HashMap<>();

  private SameValues() {}

  static List<KnownValues> of(List<Listing> listings, LockedTypes locked) {
    SameValues same = new SameValues();
    List<KnownValues> unlocked = new ArrayList<>();
    for (KnownValues values : identical(listings, locked)) {
      if (values.lockedName == null) {
        unlocked.add(values);
      } else {
        same.keep(values);
      }
    }
    unlocked.sort(LARGEST_FIRST);
    unlocked.forEach(same::place);
    return same.enums;
  }

  /** Returns the enums in the lock, and the other members grouped by identical lists. */
  private static Collection<KnownValues> identical(List<Listing> listings, LockedTypes locked) {
    Map<Object, KnownValues> groups = new LinkedHashMap<>();
    for (Listing listing : listings) {
      String name = locked.ofEnum(listing.mentions());
      groups
          .computeIfAbsent(name == null ? listing.meanings() : name, key -> new KnownValues(name))
          .add(listing);
    }
    return groups.values();
  }

  private void place(KnownValues values) {
    KnownValues target = replacement(values);
    if (target == null) {
      target = part(values);
    }
    if (target == null) {
      keep(values);
    } else {
      add(values, target);
    }
  }

  private void keep(KnownValues values) {
    enums.add(values);
    values.values().forEach(value -> index(value, values));
  }

  private void add(KnownValues values, KnownValues target) {
    Set<String> before = Set.copyOf(target.values());
    target.add(values);
    for (String value : values.values()) {
      if (!before.contains(value)) {
        index(value, target);
      }
    }
  }

  private void index(String value, KnownValues values) {
    byValue.computeIfAbsent(value, key -> new ArrayList<>()).add(values);
  }

  /** Returns the enum that the members can have; null if absent. */
  private @Nullable KnownValues replacement(KnownValues values) {
    KnownValues best = null;
    for (KnownValues candidate : rarest(values)) {
      if (candidate.canReplace(values) && isBetter(candidate, best, values.values().size())) {
        best = candidate;
      }
    }
    return best;
  }

  private static boolean isBetter(KnownValues candidate, @Nullable KnownValues best, int size) {
    if (best == null) {
      return true;
    }
    boolean equal = candidate.values().size() == size;
    boolean bestIsEqual = best.values().size() == size;
    return equal == bestIsEqual ? candidate.listings.size() > best.listings.size() : equal;
  }

  /** Returns the locked enum that has a part of the values; null if absent. */
  private @Nullable KnownValues part(KnownValues values) {
    KnownValues best = null;
    for (KnownValues candidate : enums) {
      if (candidate.lockedName != null
          && values.canReplace(candidate)
          && (best == null || candidate.listings.size() > best.listings.size())) {
        best = candidate;
      }
    }
    return best;
  }

  /** Returns the enums with the value that the fewest enums have. */
  private List<KnownValues> rarest(KnownValues values) {
    List<KnownValues> rarest = enums;
    for (String value : values.values()) {
      List<KnownValues> having = byValue.getOrDefault(value, List.of());
      rarest = having.size() < rarest.size() ? having : rarest;
    }
    return rarest;
  }
}
