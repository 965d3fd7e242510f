package dev.larkspur.generator.linker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Occurrences that are, as far as is known yet, one schema. */
final class Block {
  final int number;
  final List<Occurrence> occurrences = new ArrayList<>();

  Block(int number) {
    this.number = number;
  }

  void add(Occurrence occurrence) {
    occurrences.add(occurrence);
  }

  Occurrence first() {
    return occurrences.get(0);
  }

  /** Whether any page says what is inside. */
  boolean isDescribed() {
    return occurrences.stream().anyMatch(occurrence -> !occurrence.members.isEmpty());
  }

  /** Whether any page has a word for it that says more than that it is an object. */
  boolean isNamed() {
    return occurrences.stream().anyMatch(occurrence -> !occurrence.anonymous);
  }

  /** Where it is mentioned: the first place of each operation and event. */
  List<String> mentions() {
    Map<String, String> mentions = new LinkedHashMap<>();
    for (Occurrence occurrence : occurrences) {
      mentions.computeIfAbsent(occurrence.anchor, anchor -> occurrence.path());
    }
    return List.copyOf(mentions.values());
  }

  /**
   * Occurrences whose members agree, group by group; one group if all do. Only who has a member
   * that others contradict has a say in it: each such occurrence joins the first group that it does
   * not contradict. The group that most pages are for comes first, and the silent ones belong to
   * it, so that nothing a page adds beside the dispute moves anything.
   */
  List<List<Occurrence>> agreeing() {
    Set<String> disputed = disputed();
    if (disputed.isEmpty()) {
      return List.of(occurrences);
    }
    List<Side> sides = sides(disputed);
    Side principal = sides.get(0);
    for (Side side : sides) {
      principal = side.pages() > principal.pages() ? side : principal;
    }
    Set<Occurrence> elsewhere = new HashSet<>();
    List<List<Occurrence>> groups = new ArrayList<>();
    for (Side side : sides) {
      if (side != principal) {
        groups.add(side.members());
        elsewhere.addAll(side.members());
      }
    }
    groups.add(0, occurrences.stream().filter(member -> !elsewhere.contains(member)).toList());
    return groups;
  }

  /** The members that two pages give different types. */
  private Set<String> disputed() {
    Map<String, String> known = new HashMap<>();
    Set<String> disputed = new HashSet<>();
    for (Occurrence occurrence : occurrences) {
      for (Occurrence.Member member : occurrence.members) {
        String signature = member.shape().signature();
        String other = known.putIfAbsent(member.name(), signature);
        if (other != null && !other.equals(signature)) {
          disputed.add(member.name());
        }
      }
    }
    return disputed;
  }

  private List<Side> sides(Set<String> disputed) {
    List<Side> sides = new ArrayList<>();
    for (Occurrence occurrence : occurrences) {
      Map<String, String> opinion = new HashMap<>();
      for (Occurrence.Member member : occurrence.members) {
        if (disputed.contains(member.name())) {
          opinion.putIfAbsent(member.name(), member.shape().signature());
        }
      }
      if (!opinion.isEmpty()) {
        sideOf(opinion, sides).join(occurrence, opinion);
      }
    }
    return sides;
  }

  private static Side sideOf(Map<String, String> opinion, List<Side> sides) {
    for (Side side : sides) {
      if (!side.contradicts(opinion)) {
        return side;
      }
    }
    Side fresh = new Side(new ArrayList<>(), new HashMap<>());
    sides.add(fresh);
    return fresh;
  }

  /** One side of a dispute: who is on it, and the types it stands for. */
  private record Side(List<Occurrence> members, Map<String, String> types) {
    boolean contradicts(Map<String, String> opinion) {
      return opinion.entrySet().stream()
          .anyMatch(
              type -> !types.getOrDefault(type.getKey(), type.getValue()).equals(type.getValue()));
    }

    void join(Occurrence occurrence, Map<String, String> opinion) {
      members.add(occurrence);
      opinion.forEach(types::putIfAbsent);
    }

    /** How many operations and events are for it. */
    long pages() {
      return members.stream().map(occurrence -> occurrence.anchor).distinct().count();
    }
  }
}
