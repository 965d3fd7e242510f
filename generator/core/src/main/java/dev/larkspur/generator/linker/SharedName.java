package dev.larkspur.generator.linker;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The name of a type that pages call by the names of several fields. */
final class SharedName {
  private SharedName() {}

  /**
   * Returns the group whose name the type gets unless all groups share a name: one that pages give
   * to the type, then one that denotes no other type, then the most frequent, then the shortest.
   */
  static SchemaGroup best(List<SchemaGroup> same, SchemaGroups groups) {
    return same.stream()
        .min(
            Comparator.<SchemaGroup, Boolean>comparing(group -> !group.isNamed())
                .thenComparing(group -> !groups.isPrincipal(group))
                .thenComparing(group -> -group.pages())
                .thenComparing(group -> group.name().length())
                .thenComparing(SchemaGroup::name)
                .thenComparing(group -> group.number))
        .orElseThrow();
  }

  /**
   * Returns the name for a type that pages do not name: the generic word that all of them use, or
   * the words at the end of the names of all fields, such as {@code users} in {@code add_users} and
   * {@code del_users}; null if absent.
   */
  static @Nullable String of(List<SchemaGroup> same) {
    Set<String> names = new HashSet<>();
    Set<@Nullable String> words = new HashSet<>();
    for (SchemaGroup group : same) {
      if (group.isNamed()) {
        return null;
      }
      names.add(group.name());
      group.objects.forEach(object -> words.add(object.word));
    }
    if (names.size() < 2) {
      return null;
    }
    String word = words.size() == 1 ? words.iterator().next() : null;
    return word == null ? end(names) : word;
  }

  /** Returns the words separated by underscores in which all names end; null if absent. */
  private static @Nullable String end(Set<String> names) {
    String end = null;
    for (String name : names) {
      end = end == null ? name : common(end, name);
    }
    return end == null || end.isEmpty() ? null : end;
  }

  private static String common(String one, String other) {
    String end = one;
    while (!end.isEmpty() && !other.equals(end) && !other.endsWith("_" + end)) {
      end = end.substring(end.indexOf('_') < 0 ? end.length() : end.indexOf('_') + 1);
    }
    return end;
  }
}
