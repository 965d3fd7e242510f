package dev.larkspur.generator.linker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** The operations and events whose pages mention it, in order. */
  Set<String> anchors() {
    Set<String> anchors = new LinkedHashSet<>();
    occurrences.forEach(occurrence -> anchors.add(occurrence.anchor));
    return anchors;
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
   * Occurrences whose members agree, group by group; one group if all do. Each joins the first
   * group that it does not contradict.
   */
  List<List<Occurrence>> agreeing() {
    if (occurrences.size() == 1) {
      return List.of(occurrences);
    }
    List<Map<String, String>> signatures = new ArrayList<>();
    List<List<Occurrence>> groups = new ArrayList<>();
    for (Occurrence occurrence : occurrences) {
      int group = 0;
      while (group < groups.size() && contradicts(occurrence, signatures.get(group))) {
        group++;
      }
      if (group == groups.size()) {
        groups.add(new ArrayList<>());
        signatures.add(new LinkedHashMap<>());
      }
      groups.get(group).add(occurrence);
      Map<String, String> known = signatures.get(group);
      occurrence.members.forEach(
          member -> known.putIfAbsent(member.name(), member.shape().signature()));
    }
    return groups;
  }

  private static boolean contradicts(Occurrence occurrence, Map<String, String> known) {
    for (Occurrence.Member member : occurrence.members) {
      @Nullable String other = known.get(member.name());
      if (other != null && !other.equals(member.shape().signature())) {
        return true;
      }
    }
    return false;
  }
}
