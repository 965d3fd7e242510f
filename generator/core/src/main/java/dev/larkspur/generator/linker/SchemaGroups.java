package dev.larkspur.generator.linker;

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

  /** Returns the group of a type name. */
  SchemaGroup named(String name) {
    return byName.computeIfAbsent(name, key -> fresh());
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

  /** Returns whether the name alone denotes this group: it is the largest part of every split. */
  boolean isPrincipal(SchemaGroup group) {
    return byName.get(group.first().name) == group;
  }
}
