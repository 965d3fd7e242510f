package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Object mentions that form one schema, unless a later split separates them. */
final class SchemaGroup {
  final int number;
  final List<ObjectMention> objects = new ArrayList<>();

  private @Nullable String sharedName;

  SchemaGroup(int number) {
    this.number = number;
  }

  void add(ObjectMention object) {
    objects.add(object);
  }

  /** Restores the order of the mentions. */
  void sort() {
    objects.sort(Comparator.comparingInt(object -> object.number));
  }

  ObjectMention first() {
    return objects.get(0);
  }

  /** Returns whether any page lists members of the object. */
  boolean isDescribed() {
    return objects.stream().anyMatch(object -> !object.members.isEmpty());
  }

  /** Returns whether any page gives the object a type name that is not generic. */
  boolean isNamed() {
    return objects.stream().anyMatch(object -> !object.anonymous);
  }

  /** Returns whether a request carries the object. */
  boolean isSent() {
    return objects.stream().anyMatch(object -> object.sent);
  }

  /** Returns the name of the type. */
  String name() {
    return sharedName == null ? first().name : sharedName;
  }

  /** Sets the name of the type, if that is not the name of the first mention. */
  void setName(String name) {
    sharedName = name;
  }

  /** Returns the name that pages give to the type; null if they only name members that hold it. */
  @Nullable String typeName() {
    return objects.stream()
        .filter(object -> !object.anonymous)
        .findFirst()
        .map(object -> object.name)
        .orElse(null);
  }

  /** Returns the first mention of each name in each operation and event. */
  List<Mention> mentions() {
    Map<List<String>, Mention> mentions = new LinkedHashMap<>();
    for (ObjectMention object : objects) {
      mentions.computeIfAbsent(
          List.of(object.anchor, object.name), key -> new Mention(object.name, object.path()));
    }
    return List.copyOf(mentions.values());
  }

  /** Returns the number of operations and events that mention the object. */
  int pages() {
    Set<String> pages = new HashSet<>();
    objects.forEach(object -> pages.add(object.anchor));
    return pages.size();
  }

  /** Returns whether a union with another group contains no member of two types. */
  boolean agreesWith(SchemaGroup other) {
    SchemaGroup union = new SchemaGroup(number);
    union.objects.addAll(objects);
    union.objects.addAll(other.objects);
    return union.disputed().isEmpty();
  }

  /**
   * Returns the mentions in parts whose member types agree; one part if all do. A mention with a
   * member of disputed type joins the first part that it does not contradict. The part that most
   * pages support comes first and takes the mentions without disputed members, so that members that
   * a page adds beside the dispute do not change the result.
   */
  List<List<ObjectMention>> agreeing() {
    Set<String> disputed = disputed();
    if (disputed.isEmpty()) {
      return List.of(objects);
    }
    List<TypeVariant> variants = variants(disputed);
    TypeVariant principal = variants.get(0);
    for (TypeVariant variant : variants) {
      principal = variant.pages() > principal.pages() ? variant : principal;
    }
    Set<ObjectMention> elsewhere = new HashSet<>();
    List<List<ObjectMention>> parts = new ArrayList<>();
    for (TypeVariant variant : variants) {
      if (!variant.equals(principal)) {
        parts.add(variant.objects());
        elsewhere.addAll(variant.objects());
      }
    }
    parts.add(0, objects.stream().filter(object -> !elsewhere.contains(object)).toList());
    return parts;
  }

  /** Returns the names of the members to which pages give different types. */
  private Set<String> disputed() {
    Map<String, String> known = new HashMap<>();
    Set<String> disputed = new HashSet<>();
    for (ObjectMention object : objects) {
      for (ObjectMention.Member member : object.members) {
        String signature = member.type().signature();
        String other = known.putIfAbsent(member.name(), signature);
        if (other != null && !other.equals(signature)) {
          disputed.add(member.name());
        }
      }
    }
    return disputed;
  }

  private List<TypeVariant> variants(Set<String> disputed) {
    List<TypeVariant> variants = new ArrayList<>();
    for (ObjectMention object : objects) {
      Map<String, String> types = new HashMap<>();
      for (ObjectMention.Member member : object.members) {
        if (disputed.contains(member.name())) {
          types.putIfAbsent(member.name(), member.type().signature());
        }
      }
      if (!types.isEmpty()) {
        variantOf(types, variants).add(object, types);
      }
    }
    return variants;
  }

  private static TypeVariant variantOf(Map<String, String> types, List<TypeVariant> variants) {
    for (TypeVariant variant : variants) {
      if (!variant.contradicts(types)) {
        return variant;
      }
    }
    TypeVariant fresh = new TypeVariant(new ArrayList<>(), new HashMap<>());
    variants.add(fresh);
    return fresh;
  }

  /**
   * Mentions that agree on the types of the disputed members.
   *
   * @param types type signatures by member name
   */
  private record TypeVariant(List<ObjectMention> objects, Map<String, String> types) {
    boolean contradicts(Map<String, String> others) {
      return others.entrySet().stream()
          .anyMatch(
              type -> !types.getOrDefault(type.getKey(), type.getValue()).equals(type.getValue()));
    }

    void add(ObjectMention object, Map<String, String> itsTypes) {
      objects.add(object);
      itsTypes.forEach(types::putIfAbsent);
    }

    /** Returns the number of operations and events that support the variant. */
    long pages() {
      return objects.stream().map(object -> object.anchor).distinct().count();
    }
  }
}
