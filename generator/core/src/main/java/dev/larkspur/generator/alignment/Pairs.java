package dev.larkspur.generator.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The items of two lists, paired by key. If pages list a key more than once, equal items are paired
 * first, the others in the order of the page.
 *
 * @param rows the items of the old list in its order, then those of the new list alone
 */
public record Pairs<T>(List<Row<T>> rows) {

  /**
   * An item of either list.
   *
   * @param key the key, numbered from the second item of a key on
   */
  public record Row<T>(String key, @Nullable T before, @Nullable T after) {}

  public static <T> Pairs<T> of(
      List<T> before, List<T> after, Function<T, String> key, BiPredicate<T, T> same) {
    Map<String, List<T>> candidates = new HashMap<>();
    for (T item : after) {
      candidates.computeIfAbsent(key.apply(item), unused -> new ArrayList<>()).add(item);
    }
    List<@Nullable T> partners = new ArrayList<>();
    for (T item : before) {
      partners.add(taken(candidates.get(key.apply(item)), other -> same.test(item, other)));
    }
    Map<String, Integer> seen = new HashMap<>();
    List<Row<T>> rows = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      T item = before.get(i);
      String name = key.apply(item);
      T partner = partners.get(i);
      if (partner == null) {
        partner = taken(candidates.get(name), other -> true);
      }
      rows.add(new Row<>(numbered(name, seen), item, partner));
    }
    for (T item : after) {
      String name = key.apply(item);
      if (taken(candidates.get(name), left -> left == item) != null) {
        rows.add(new Row<>(numbered(name, seen), null, item));
      }
    }
    return new Pairs<>(rows);
  }

  /** Returns the pairs sorted by key. */
  public Pairs<T> sorted() {
    return new Pairs<>(rows.stream().sorted(Comparator.comparing(Row::key)).toList());
  }

  private static <T> @Nullable T taken(@Nullable List<T> candidates, Predicate<T> wanted) {
    if (candidates == null) {
      return null;
    }
    for (int i = 0; i < candidates.size(); i++) {
      if (wanted.test(candidates.get(i))) {
        return candidates.remove(i);
      }
    }
    return null;
  }

  private static String numbered(String name, Map<String, Integer> seen) {
    int number = seen.merge(name, 1, Integer::sum);
    return number == 1 ? name : name + "[" + number + "]";
  }
}
