package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.LockedTypes;
import dev.larkspur.generator.model.Schema.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The groups of object mentions of a service. Objects of one name form one schema unless the types
 * of their members conflict.
 */
final class SchemaGroups {
  private final Map<String, SchemaGroup> byName = new LinkedHashMap<>();
  private final List<SchemaGroup> all = new ArrayList<>();
  private int mentions;

  /** Returns the group of a type name. */
  SchemaGroup named(String name) {
    return byName.computeIfAbsent(name, key -> fresh());
  }

  /** Returns the number of the next mention. */
  int nextMention() {
    return mentions++;
  }

  /** Returns a new group without a name. */
  SchemaGroup fresh() {
    SchemaGroup group = new SchemaGroup(all.size());
    all.add(group);
    return group;
  }

  /** Returns the groups that are in use, by first mention. */
  List<SchemaGroup> all() {
    return all.stream().filter(group -> !group.objects.isEmpty()).toList();
  }

  /**
   * Splits groups until no member types conflict. The split of a type can cause a conflict in the
   * objects that contain it.
   */
  void split() {
    boolean split = true;
    while (split) {
      split = false;
      for (SchemaGroup group : List.copyOf(all)) {
        split |= split(group);
      }
    }
  }

  private boolean split(SchemaGroup group) {
    List<List<ObjectMention>> parts = group.agreeing();
    if (parts.size() < 2) {
      return false;
    }
    group.objects.clear();
    for (List<ObjectMention> part : parts) {
      // The first part keeps the name and the group.
      SchemaGroup target = part == parts.get(0) ? group : fresh();
      for (ObjectMention object : part) {
        object.group = target;
        target.add(object);
      }
    }
    return true;
  }

  /**
   * Unites groups that were one type in an earlier run, unless members conflict, so that a page
   * that adds a member to one of them does not separate them.
   */
  void rejoin(LockedTypes locked) {
    Map<String, List<SchemaGroup>> byType = new LinkedHashMap<>();
    for (SchemaGroup group : all()) {
      String name = group.first().role == Role.SHARED ? locked.ofSchema(group.mentions()) : null;
      if (name != null) {
        byType.computeIfAbsent(name, key -> new ArrayList<>()).add(group);
      }
    }
    byType.values().removeIf(same -> same.size() < 2);
    boolean united = true;
    while (united) {
      united = false;
      for (List<SchemaGroup> same : byType.values()) {
        united |= rejoin(same);
      }
    }
  }

  /** Unites each group with the first one before it that it agrees with. */
  private boolean rejoin(List<SchemaGroup> same) {
    List<SchemaGroup> kept = new ArrayList<>();
    for (SchemaGroup group : same) {
      SchemaGroup other = kept.stream().filter(it -> it.agreesWith(group)).findFirst().orElse(null);
      if (other == null) {
        kept.add(group);
      } else {
        unite(other, List.of(group));
      }
    }
    return same.retainAll(kept);
  }

  /** Moves all mentions of groups to another one. */
  void unite(SchemaGroup into, List<SchemaGroup> others) {
    for (SchemaGroup group : others) {
      for (ObjectMention object : group.objects) {
        object.group = into;
        into.add(object);
      }
      group.objects.clear();
    }
    into.sort();
  }

  /** Returns whether a name denotes this group or no group that is in use. */
  boolean isFree(String name, SchemaGroup group) {
    SchemaGroup owner = byName.get(name);
    return owner == null || owner == group || owner.objects.isEmpty();
  }

  /** Sets the name of a group, which denotes it if the name is free. */
  void rename(SchemaGroup group, String name) {
    group.setName(name);
    if (isFree(name, group)) {
      byName.put(name, group);
    }
  }

  /** Returns whether the name alone denotes this group: it is the largest part of every split. */
  boolean isPrincipal(SchemaGroup group) {
    return byName.get(group.name()) == group;
  }
}
