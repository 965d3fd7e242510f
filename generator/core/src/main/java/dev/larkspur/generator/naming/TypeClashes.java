package dev.larkspur.generator.naming;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Types of two branches that have one name although they are different. Mentions with one name are
 * one type, so the members decide: the values or components of one type contain those of the other
 * if they are the same.
 */
final class TypeClashes {
  private final @Nullable NameLock base;
  private final NameLock ours;
  private final NameLock theirs;
  private final SortedMap<String, List<NameKey>> found = new TreeMap<>();

  /**
   * Finds the types.
   *
   * @param base the lock before both branches; null if it is unknown
   * @param joined the lock of both branches
   * @param keys the keys of the joined lock
   */
  TypeClashes(
      @Nullable NameLock base, NameLock ours, NameLock theirs, NameLock joined, LockKeys keys) {
    this.base = base;
    this.ours = ours;
    this.theirs = theirs;
    SortedMap<String, SortedSet<String>> before = members(base == null ? NameLock.EMPTY : base);
    SortedMap<String, SortedSet<String>> our = members(ours);
    SortedMap<String, SortedSet<String>> their = members(theirs);
    Map<String, List<NameKey>> mentions = mentions(joined, keys);
    our.forEach(
        (type, members) -> {
          List<NameKey> all = mentions.getOrDefault(type, List.of());
          SortedSet<String> others = their.getOrDefault(type, Collections.emptySortedSet());
          if (all.size() > 1
              && !before.containsKey(type)
              && areDifferent(members, others, mayShareMembers(all))) {
            found.put(type, all);
          }
        });
  }

  /** Returns whether different types can share members: pages give them several names. */
  private boolean mayShareMembers(List<NameKey> mentions) {
    boolean isEnum = mentions.get(0).kind() == NameKey.Kind.ENUM;
    return base != null
        && (isEnum || mentions.stream().map(LockKeys::nameOf).distinct().count() > 1);
  }

  private static boolean areDifferent(
      SortedSet<String> some, SortedSet<String> others, boolean mayShareMembers) {
    return !others.isEmpty()
        && !some.containsAll(others)
        && !others.containsAll(some)
        && (mayShareMembers || Collections.disjoint(some, others));
  }

  /** Returns the keys of the values and components of all classes of a lock, by class. */
  private static SortedMap<String, SortedSet<String>> members(NameLock lock) {
    SortedMap<String, SortedSet<String>> members = new TreeMap<>();
    for (String text : lock.entries().keySet()) {
      NameKey key = NameKey.parse(text);
      String type =
          key != null
                  && (key.kind() == NameKey.Kind.CONSTANT || key.kind() == NameKey.Kind.COMPONENT)
              ? LockKeys.ownerOf(key)
              : null;
      if (type != null) {
        members.computeIfAbsent(type, none -> new TreeSet<>()).add(text);
      }
    }
    return members;
  }

  private static Map<String, List<NameKey>> mentions(NameLock lock, LockKeys keys) {
    Map<String, List<NameKey>> mentions = new TreeMap<>();
    lock.names()
        .forEach(
            (text, name) -> {
              NameKey key = NameKey.parse(text);
              if (key != null && LockKeys.isMention(key)) {
                mentions
                    .computeIfAbsent(keys.classOf(key, name), none -> new ArrayList<>())
                    .add(key);
              }
            });
    return mentions;
  }

  /** Returns whether a line is a value or a component of one of the types. */
  boolean contain(String line) {
    NameKey key = NameKey.parse(line);
    String owner = key == null ? null : LockKeys.ownerOf(key);
    return owner != null && found.containsKey(owner);
  }

  /** Returns two mentions of each type, one of each branch as far as that is known. */
  List<List<NameKey>> mentions() {
    List<List<NameKey>> pairs = new ArrayList<>();
    for (List<NameKey> all : found.values()) {
      NameKey our = onlyIn(ours, theirs, all, all.get(0));
      NameKey their = onlyIn(theirs, ours, all, all.get(all.size() - 1));
      pairs.add(List.of(our, their));
    }
    return pairs;
  }

  private static NameKey onlyIn(
      NameLock one, NameLock other, List<NameKey> mentions, NameKey otherwise) {
    return mentions.stream()
        .filter(key -> one.nameOf(key) != null && other.nameOf(key) == null)
        .findFirst()
        .orElse(otherwise);
  }
}
