package dev.larkspur.generator.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final int MOST_COMPARISONS = 1000;

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

  /**
   * Returns these pairs with items joined that only one list has and whose mark is the same. A mark
   * that several such items of one list have joins nothing.
   *
   * @param mark the mark of an item; null if it has none
   */
  public Pairs<T> joined(Function<T, @Nullable String> mark) {
    return joined(mark, mark);
  }

  /** Returns these pairs with items joined whose marks, made by another rule each, are the same. */
  public Pairs<T> joined(
      Function<T, @Nullable String> oldMark, Function<T, @Nullable String> newMark) {
    Map<String, Row<T>> removed = unique(row -> row.after() == null ? row.before() : null, oldMark);
    Map<String, Row<T>> added = unique(row -> row.before() == null ? row.after() : null, newMark);
    IdentityHashMap<Row<T>, Row<T>> partners = new IdentityHashMap<>();
    removed.forEach(
        (mark, row) -> {
          Row<T> partner = added.get(mark);
          if (partner != null) {
            partners.put(row, partner);
          }
        });
    return joined(partners);
  }

  /**
   * Returns these pairs with items joined that only one list has and that are alike, if neither is
   * like any other item. Long lists, for which this would be slow, stay unchanged.
   */
  Pairs<T> joinedIf(BiPredicate<T, T> alike) {
    List<Row<T>> removed = rows.stream().filter(row -> row.after() == null).toList();
    List<Row<T>> added = rows.stream().filter(row -> row.before() == null).toList();
    if ((long) removed.size() * added.size() > MOST_COMPARISONS) {
      return this;
    }
    IdentityHashMap<Row<T>, List<Row<T>>> candidates = new IdentityHashMap<>();
    IdentityHashMap<Row<T>, Integer> wanted = new IdentityHashMap<>();
    for (Row<T> old : removed) {
      for (Row<T> now : added) {
        T before = old.before();
        T after = now.after();
        if (before != null && after != null && alike.test(before, after)) {
          candidates.computeIfAbsent(old, none -> new ArrayList<>()).add(now);
          wanted.merge(now, 1, Integer::sum);
        }
      }
    }
    IdentityHashMap<Row<T>, Row<T>> partners = new IdentityHashMap<>();
    candidates.forEach(
        (old, alikeRows) -> {
          Row<T> now = alikeRows.get(0);
          if (alikeRows.size() == 1 && wanted.getOrDefault(now, 0) == 1) {
            partners.put(old, now);
          }
        });
    return joined(partners);
  }

  /** Returns whether either list has items that the other one lacks. */
  boolean haveSingles() {
    return rows.stream().anyMatch(row -> row.before() == null)
        && rows.stream().anyMatch(row -> row.after() == null);
  }

  /** Returns the pairs with each old row joined with its partner, under the key of the partner. */
  private Pairs<T> joined(IdentityHashMap<Row<T>, Row<T>> partners) {
    if (partners.isEmpty()) {
      return this;
    }
    Set<Row<T>> joined = Collections.newSetFromMap(new IdentityHashMap<>());
    joined.addAll(partners.values());
    List<Row<T>> all = new ArrayList<>();
    for (Row<T> row : rows) {
      Row<T> partner = partners.get(row);
      if (partner != null) {
        all.add(new Row<>(partner.key(), row.before(), partner.after()));
      } else if (!joined.contains(row)) {
        all.add(row);
      }
    }
    return new Pairs<>(all);
  }

  /** Returns the rows by the mark of an item, without marks that several rows have. */
  private Map<String, Row<T>> unique(
      Function<Row<T>, @Nullable T> item, Function<T, @Nullable String> mark) {
    Map<String, List<Row<T>>> groups = new LinkedHashMap<>();
    for (Row<T> row : rows) {
      T single = item.apply(row);
      String text = single == null ? null : mark.apply(single);
      if (text != null) {
        groups.computeIfAbsent(text, none -> new ArrayList<>()).add(row);
      }
    }
    Map<String, Row<T>> unique = new LinkedHashMap<>();
    groups.forEach(
        (text, group) -> {
          if (group.size() == 1) {
            unique.put(text, group.get(0));
          }
        });
    return unique;
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
