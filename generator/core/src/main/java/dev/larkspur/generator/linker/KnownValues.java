package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Mention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Known values that one or several members list, and that form one enum. */
final class KnownValues {

  /**
   * A member and the values that its pages list.
   *
   * @param items the usable values
   * @param meanings the meanings of these values
   */
  record Listing(
      MergedMember member, Map<String, EnumItem> items, Map<String, Set<String>> meanings) {
    Collection<Mention> mentions() {
      return member.mentions().stream().map(path -> new Mention(member.name(), path)).toList();
    }
  }

  /** The name of the enum in the lock; null if absent. */
  final @Nullable String lockedName;

  final List<Listing> listings = new ArrayList<>();

  /** The meanings that the pages give to each value. */
  final Map<String, Set<String>> meanings = new LinkedHashMap<>();

  KnownValues(@Nullable String lockedName) {
    this.lockedName = lockedName;
  }

  /** Adds a member with its values. */
  void add(Listing listing) {
    listings.add(listing);
    add(listing.meanings());
  }

  /** Adds members whose values are the same or fewer. */
  void add(KnownValues others) {
    listings.addAll(others.listings);
    listings.sort(Comparator.comparingInt(listing -> listing.member().first().number));
    add(others.meanings);
  }

  private void add(Map<String, Set<String>> others) {
    others.forEach(
        (value, those) -> meanings.computeIfAbsent(value, key -> new HashSet<>()).addAll(those));
  }

  Set<String> values() {
    return meanings.keySet();
  }

  /** Returns whether the values are words, which have a meaning of their own. */
  boolean areWords() {
    return !values().stream().allMatch(EnumLinker::isNumber);
  }

  /** Returns whether these values, of which the others are a part, can replace the others. */
  boolean canReplace(KnownValues others) {
    if (!values().containsAll(others.values())) {
      return false;
    } else if (values().size() > others.values().size()) {
      return others.values().stream().allMatch(value -> meanSame(value, others));
    }
    return areWords() || meansMostlySame(others);
  }

  /**
   * Returns whether a value has the same description. A word without description means the same
   * wherever it occurs; a number does not.
   */
  private boolean meanSame(String value, KnownValues others) {
    Set<String> mine = of(value);
    Set<String> theirs = others.of(value);
    boolean undescribed = mine.isEmpty() || theirs.isEmpty();
    return undescribed ? areWords() || mine.equals(theirs) : !Collections.disjoint(mine, theirs);
  }

  /**
   * Returns whether equal numbers mean the same: most descriptions agree, and no description
   * belongs to different numbers.
   */
  private boolean meansMostlySame(KnownValues others) {
    Map<String, String> described = new HashMap<>();
    meanings.forEach((value, texts) -> texts.forEach(text -> described.putIfAbsent(text, value)));
    int agreeing = 0;
    for (String value : values()) {
      Set<String> mine = of(value);
      Set<String> theirs = others.of(value);
      if (mine.isEmpty() || theirs.isEmpty() || !Collections.disjoint(mine, theirs)) {
        agreeing++;
      } else if (theirs.stream().anyMatch(described::containsKey)) {
        return false;
      }
    }
    return agreeing * 2 >= values().size();
  }

  private Set<String> of(String value) {
    return meanings.getOrDefault(value, Set.of());
  }

  /** Returns the values of all members, with the descriptions of current pages if there are any. */
  Collection<EnumItem> items() {
    Map<String, EnumItem> union = new LinkedHashMap<>();
    Map<String, EnumItem> current = new LinkedHashMap<>();
    for (Listing listing : listings) {
      listing.items().forEach(union::putIfAbsent);
      listing
          .member()
          .currentItems()
          .forEach((value, item) -> current.merge(value, item, MergedMember::translated));
    }
    union.replaceAll(current::getOrDefault);
    return union.values();
  }

  List<String> mentions() {
    Set<String> mentions = new LinkedHashSet<>();
    listings.forEach(listing -> mentions.addAll(listing.member().mentions()));
    return List.copyOf(mentions);
  }
}
