package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.LockedTypes;
import dev.larkspur.generator.model.Schema.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finder of object types that are the same: the same members with the same types, at all depths.
 * Types that pages only call by the name of a field are united with each other and with the type
 * that pages name, if there is just one. Types that pages name differently remain different.
 *
 * <p>The types are divided into classes by the names and the scalar types of their members, and
 * then by the classes of the objects in them until no class is divided any more. So types that
 * contain themselves need no special rule.
 */
final class SameSchemas {
  private final SchemaGroups groups;
  private final List<SchemaCandidate> candidates = new ArrayList<>();
  private final Map<SchemaGroup, SchemaCandidate> byGroup = new HashMap<>();

  private SameSchemas(SchemaGroups groups) {
    this.groups = groups;
  }

  /** Unites groups whose schemas are the same. */
  static void unite(SchemaGroups groups, EnumLinker enums, LockedTypes locked) {
    SameSchemas same = new SameSchemas(groups);
    for (SchemaGroup group : groups.all()) {
      if (group.first().role == Role.SHARED && group.isDescribed()) {
        same.add(new SchemaCandidate(group, locked, enums));
      }
    }
    same.divide();
    same.classes().forEach(same::unite);
  }

  private void add(SchemaCandidate candidate) {
    candidates.add(candidate);
    byGroup.put(candidate.group, candidate);
  }

  /** Divides the classes until all objects of each one can have one type. */
  private void divide() {
    int before = 0;
    int now = byMembers();
    while (now > before) {
      before = now;
      byConditions();
      now = byMembers();
    }
  }

  /**
   * Divides classes by the members of the types until no class is divided; returns their number.
   */
  private int byMembers() {
    int before = -1;
    int now = 0;
    while (now > before) {
      before = now;
      Map<List<Object>, Integer> numbers = new HashMap<>();
      Map<SchemaCandidate, Integer> next = new HashMap<>();
      for (SchemaCandidate candidate : candidates) {
        next.put(
            candidate,
            numbers.computeIfAbsent(candidate.signature(byGroup), key -> numbers.size()));
      }
      next.forEach((candidate, number) -> candidate.number = number);
      now = numbers.size();
    }
    return now;
  }

  /** Divides classes by what types of equal members must have in common, too. */
  private void byConditions() {
    int number = 0;
    for (List<SchemaCandidate> equal : classes()) {
      for (List<SchemaCandidate> part : SchemaConditions.parts(equal)) {
        for (SchemaCandidate candidate : part) {
          candidate.number = number;
        }
        number++;
      }
    }
  }

  private Collection<List<SchemaCandidate>> classes() {
    Map<Integer, List<SchemaCandidate>> classes = new LinkedHashMap<>();
    candidates.forEach(it -> classes.computeIfAbsent(it.number, key -> new ArrayList<>()).add(it));
    return classes.values();
  }

  private void unite(List<SchemaCandidate> same) {
    if (same.size() > 1) {
      List<SchemaGroup> all = same.stream().map(candidate -> candidate.group).toList();
      SchemaGroup best = SharedName.best(all, groups);
      String name = best.name();
      String shared = SharedName.of(all);
      groups.unite(best, all.stream().filter(group -> group != best).toList());
      groups.rename(best, name);
      if (shared != null && groups.isFree(shared, best)) {
        groups.rename(best, shared);
      }
    }
  }
}
