package dev.larkspur.generator.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A minimum hitting set: the fewest names such that each of some sets contains one of them, found
 * by branch and bound. Groups of sets without common names are solved separately. Of several
 * solutions, the one with the least weight is chosen, then the one whose sorted names come first.
 *
 * @param names the names, sorted
 * @param exact whether the search was complete
 */
record MinimumHittingSet(List<String> names, boolean exact) {
  private static final int MOST_STEPS = 2_000_000;

  static MinimumHittingSet of(Collection<Set<String>> choices, Map<String, Integer> weights) {
    List<String> names = new ArrayList<>();
    boolean exact = true;
    for (List<Set<String>> part : parts(narrowest(choices))) {
      Search search = new Search(part, weights);
      search.run();
      names.addAll(search.bestNames());
      exact &= search.steps < MOST_STEPS;
    }
    return new MinimumHittingSet(names.stream().sorted().toList(), exact);
  }

  /** Removes supersets: a name of a set is also in its supersets. */
  private static List<Set<String>> narrowest(Collection<Set<String>> choices) {
    List<Set<String>> narrowest = new ArrayList<>();
    choices.stream()
        .distinct()
        .sorted(Comparator.<Set<String>>comparingInt(Set::size).thenComparing(Set::toString))
        .filter(wide -> narrowest.stream().noneMatch(wide::containsAll))
        .forEach(narrowest::add);
    return narrowest;
  }

  /** Groups sets that share names, directly or indirectly. */
  private static List<List<Set<String>>> parts(List<Set<String>> choices) {
    List<List<Set<String>>> parts = new ArrayList<>();
    List<Set<String>> names = new ArrayList<>();
    for (Set<String> choice : choices) {
      List<Set<String>> part = new ArrayList<>();
      Set<String> all = new HashSet<>(choice);
      for (int i = parts.size() - 1; i >= 0; i--) {
        if (names.get(i).stream().anyMatch(choice::contains)) {
          part.addAll(0, parts.remove(i));
          all.addAll(names.remove(i));
        }
      }
      part.add(choice);
      parts.add(part);
      names.add(all);
    }
    return parts;
  }

  /** The search in one group. */
  private static final class Search {
    private final List<String> names;
    private final int[] weights;
    private final List<BitSet> choices;
    private final BitSet chosen = new BitSet();
    private BitSet best = new BitSet();
    private int bestSize = Integer.MAX_VALUE;
    private long bestWeight = Long.MAX_VALUE;
    private int steps;

    Search(List<Set<String>> part, Map<String, Integer> weights) {
      Set<String> all = new TreeSet<>();
      part.forEach(all::addAll);
      Set<String> useful = new TreeSet<>(all);
      for (String name : all) {
        useful.stream()
            .filter(better -> isBetter(better, name, part, weights))
            .findFirst()
            .ifPresent(found -> useful.remove(name));
      }
      this.names = List.copyOf(useful);
      this.weights = this.names.stream().mapToInt(it -> weights.getOrDefault(it, 0)).toArray();
      this.choices = part.stream().map(this::indices).distinct().toList();
    }

    /** Returns whether a name is in every set of another and is preferable. */
    private static boolean isBetter(
        String name, String other, List<Set<String>> part, Map<String, Integer> weights) {
      int difference =
          Integer.compare(weights.getOrDefault(name, 0), weights.getOrDefault(other, 0));
      return !name.equals(other)
          && (difference < 0 || (difference == 0 && name.compareTo(other) < 0))
          && part.stream().allMatch(set -> !set.contains(other) || set.contains(name));
    }

    private BitSet indices(Set<String> choice) {
      BitSet indices = new BitSet(names.size());
      for (int i = 0; i < names.size(); i++) {
        indices.set(i, choice.contains(names.get(i)));
      }
      return indices;
    }

    void run() {
      greedy();
      search(choices, 0);
    }

    List<String> bestNames() {
      return best.stream().mapToObj(names::get).toList();
    }

    /** Finds a first solution: always takes the name that is in most sets. */
    private void greedy() {
      BitSet taken = new BitSet();
      long weight = 0;
      List<BitSet> open = choices;
      while (!open.isEmpty()) {
        int most = -1;
        long served = 0;
        for (int i = 0; i < names.size(); i++) {
          int name = i;
          long serves = open.stream().filter(choice -> choice.get(name)).count();
          if (serves > served) {
            most = i;
            served = serves;
          }
        }
        taken.set(most);
        weight += weights[most];
        open = without(open, most);
      }
      best = taken;
      bestSize = taken.cardinality();
      bestWeight = weight;
    }

    private void search(List<BitSet> open, long weight) {
      if (++steps >= MOST_STEPS || cannotWin(open, weight)) {
        return;
      }
      if (open.isEmpty()) {
        keepIfBetter(weight);
        return;
      }
      BitSet narrowest = open.get(0);
      for (BitSet choice : open) {
        if (choice.cardinality() < narrowest.cardinality()) {
          narrowest = choice;
        }
      }
      List<BitSet> left = open;
      for (int name = narrowest.nextSetBit(0); name >= 0; name = narrowest.nextSetBit(name + 1)) {
        chosen.set(name);
        search(without(left, name), weight + weights[name]);
        chosen.clear(name);
        // All solutions with this name were searched; from here on it is excluded.
        left = forbidding(left, name);
      }
    }

    /** Returns whether no better solution is possible: disjoint sets require one name each. */
    private boolean cannotWin(List<BitSet> open, long weight) {
      BitSet seen = new BitSet();
      int size = chosen.cardinality();
      long least = weight;
      for (BitSet choice : open) {
        if (choice.isEmpty()) {
          return true;
        }
        if (!choice.intersects(seen)) {
          seen.or(choice);
          size++;
          least += choice.stream().map(name -> weights[name]).min().orElse(0);
        }
      }
      return size > bestSize || (size == bestSize && least > bestWeight);
    }

    private void keepIfBetter(long weight) {
      int size = chosen.cardinality();
      boolean wins =
          size < bestSize
              || weight < bestWeight
              || (weight == bestWeight && comesFirst(chosen, best));
      if (wins) {
        best = (BitSet) chosen.clone();
        bestSize = size;
        bestWeight = weight;
      }
    }

    /** Compares two sets of the same size by their first difference. */
    private static boolean comesFirst(BitSet one, BitSet other) {
      BitSet different = (BitSet) one.clone();
      different.xor(other);
      int first = different.nextSetBit(0);
      return first >= 0 && one.get(first);
    }

    private static List<BitSet> without(List<BitSet> open, int name) {
      return open.stream().filter(choice -> !choice.get(name)).toList();
    }

    private static List<BitSet> forbidding(List<BitSet> open, int name) {
      List<BitSet> left = new ArrayList<>(open.size());
      for (BitSet choice : open) {
        if (choice.get(name)) {
          BitSet fewer = (BitSet) choice.clone();
          fewer.clear(name);
          left.add(fewer);
        } else {
          left.add(choice);
        }
      }
      return left;
    }
  }
}
