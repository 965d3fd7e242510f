package dev.larkspur.benchmarks.surface;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counter of types that other types of the same service could replace. */
final class EqualTypes {
  private EqualTypes() {}

  /** Returns the number of enums whose values another enum of the same field name contains. */
  static int enums(Api api) {
    int superfluous = 0;
    for (Service service : api.services()) {
      Map<String, List<Set<String>>> byName = new HashMap<>();
      for (EnumType type : service.enums()) {
        byName
            .computeIfAbsent(type.name() + type.numeric(), it -> new ArrayList<>())
            .add(keys(type));
      }
      for (List<Set<String>> sameName : byName.values()) {
        for (int i = 0; i < sameName.size(); i++) {
          superfluous += isContained(i, sameName) ? 1 : 0;
        }
      }
    }
    return superfluous;
  }

  private static boolean isContained(int index, List<Set<String>> all) {
    Set<String> keys = all.get(index);
    for (int other = 0; other < all.size(); other++) {
      boolean first = other < index || all.get(other).size() > keys.size();
      if (other != index && first && all.get(other).containsAll(keys)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> keys(EnumType type) {
    Set<String> keys = new TreeSet<>();
    for (EnumItem item : type.items()) {
      keys.add(item.value());
    }
    return keys;
  }

  /**
   * Returns the number of records that repeat another one: the same members with the same types, at
   * all depths. Records of requests, responses and events do not count.
   */
  static int records(Api api) {
    int superfluous = 0;
    for (Service service : api.services()) {
      List<Schema> shared = service.schemas();
      Map<String, Integer> classes = classes(service);
      superfluous += shared.size() - new HashSet<>(classes.values()).size();
    }
    return superfluous;
  }

  /** Returns a number for each schema, by key, which is the same for equal schemas. */
  private static Map<String, Integer> classes(Service service) {
    Map<String, Set<String>> enums = new HashMap<>();
    service.enums().forEach(type -> enums.put(type.key(), keys(type)));
    Map<String, Integer> classes = new HashMap<>();
    service.schemas().forEach(schema -> classes.put(schema.key(), 0));
    int before = 0;
    int now = 1;
    while (now > before) {
      before = now;
      Map<List<?>, Integer> numbers = new HashMap<>();
      Map<String, Integer> next = new HashMap<>();
      for (Schema schema : service.schemas()) {
        List<?> members =
            schema.properties().stream()
                .map(it -> List.of(it.name(), shape(it.type(), classes, enums)))
                .sorted((a, b) -> a.get(0).toString().compareTo(b.get(0).toString()))
                .toList();
        next.put(schema.key(), numbers.computeIfAbsent(members, it -> numbers.size()));
      }
      classes.putAll(next);
      now = numbers.size();
    }
    return classes;
  }

  private static Object shape(
      TypeRef type, Map<String, Integer> classes, Map<String, Set<String>> enums) {
    if (type instanceof TypeRef.ListOf list) {
      return List.of("list", shape(list.element(), classes, enums));
    } else if (type instanceof TypeRef.MapOf map) {
      return List.of("map", shape(map.value(), classes, enums));
    } else if (type instanceof TypeRef.ObjectOf object) {
      return classes.getOrDefault(object.schema(), -1);
    } else if (type instanceof TypeRef.OneOf oneOf) {
      return enums.getOrDefault(oneOf.enumType(), Set.of(oneOf.enumType()));
    }
    return type;
  }
}
