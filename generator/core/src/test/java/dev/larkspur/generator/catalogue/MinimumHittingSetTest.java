package dev.larkspur.generator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MinimumHittingSetTest {
  @Test
  void prefersOneNameForAllSets() {
    assertThat(least(Map.of(), "a x", "b x", "c x")).containsExactly("x");
  }

  @Test
  void isNotGreedy() {
    assertThat(
            least(Map.of(), "most left", "most left", "most right", "most right", "left", "right"))
        .containsExactly("left", "right");
  }

  @Test
  void prefersLessWeightThenOrder() {
    assertThat(least(Map.of("a", 7, "b", 3), "a b")).containsExactly("b");
    assertThat(least(Map.of("a", 3, "b", 3), "a b")).containsExactly("a");
  }

  @Test
  void returnsNothingForNoSets() {
    assertThat(MinimumHittingSet.of(List.of(), Map.of()))
        .isEqualTo(new MinimumHittingSet(List.of(), true));
  }

  @Test
  void findsTheBestSolution() {
    Random random = new Random(6);
    for (int round = 0; round < 2_000; round++) {
      List<Set<String>> choices = randomChoices(random);
      Map<String, Integer> weights = new HashMap<>();
      for (char name = 'a'; name <= 'i'; name++) {
        weights.put(String.valueOf(name), random.nextInt(3));
      }

      MinimumHittingSet found = MinimumHittingSet.of(choices, weights);
      Collections.shuffle(choices, random);

      assertThat(found.names()).as("%s", choices).isEqualTo(bestOfAll(choices, weights));
      assertThat(found.exact()).isTrue();
      assertThat(MinimumHittingSet.of(choices, weights)).isEqualTo(found);
    }
  }

  /** Each set is given as names separated by spaces. */
  private static List<String> least(Map<String, Integer> weights, String... choices) {
    List<Set<String>> sets = new ArrayList<>();
    for (String choice : choices) {
      sets.add(Set.of(choice.split(" ")));
    }
    return MinimumHittingSet.of(sets, weights).names();
  }

  private static List<Set<String>> randomChoices(Random random) {
    List<Set<String>> choices = new ArrayList<>();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      Set<String> choice = new TreeSet<>();
      int size = 1 + random.nextInt(4);
      for (int j = 0; j < size; j++) {
        choice.add(String.valueOf((char) ('a' + random.nextInt(9))));
      }
      choices.add(choice);
    }
    return choices;
  }

  /** Tries all 512 sets of nine names. */
  private static List<String> bestOfAll(
      Collection<Set<String>> choices, Map<String, Integer> weights) {
    List<List<String>> answers = new ArrayList<>();
    for (int bits = 0; bits < 1 << 9; bits++) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        if ((bits >> i & 1) == 1) {
          names.add(String.valueOf((char) ('a' + i)));
        }
      }
      if (choices.stream().noneMatch(choice -> Collections.disjoint(choice, names))) {
        answers.add(names);
      }
    }
    return Collections.min(
        answers,
        Comparator.<List<String>>comparingInt(List::size)
            .thenComparing(names -> names.stream().mapToInt(weights::get).sum())
            .thenComparing(names -> String.join("", names)));
  }
}
