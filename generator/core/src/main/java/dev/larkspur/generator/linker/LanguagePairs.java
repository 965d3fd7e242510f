package dev.larkspur.generator.linker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of pages that describe the same in two languages. Pages form a pair if they have a key in
 * common that no other page of their languages has; the first keys take precedence.
 *
 * @param <T> what a page describes
 */
final class LanguagePairs<T> {
  private final List<String> languages;
  private final Function<T, @Nullable String> language;
  private final Function<T, String> path;
  private final List<Function<T, @Nullable String>> keys = new ArrayList<>();

  LanguagePairs(
      List<String> languages, Function<T, @Nullable String> language, Function<T, String> path) {
    this.languages = languages;
    this.language = language;
    this.path = path;
  }

  /** Adds a key, after those that were added before; null for a page without it. */
  LanguagePairs<T> by(Function<T, @Nullable String> key) {
    keys.add(key);
    return this;
  }

  /** Returns the pages with each pair joined, in the order of their paths. */
  List<T> joined(List<T> read, BinaryOperator<T> join) {
    if (read.stream().map(language).distinct().count() < 2) {
      return read;
    }
    List<T> sorted = read.stream().sorted(Comparator.comparing(path)).toList();
    List<T> joined = new ArrayList<>(sorted.stream().filter(page -> rank(page) < 1).toList());
    for (String next : languages.subList(1, languages.size())) {
      join(
          joined, sorted.stream().filter(page -> next.equals(language.apply(page))).toList(), join);
    }
    joined.sort(Comparator.comparing(path));
    return joined;
  }

  /** Returns the position of a page's language; that of an unknown language is negative. */
  private int rank(T page) {
    return languages.indexOf(language.apply(page));
  }

  private void join(List<T> joined, List<T> pages, BinaryOperator<T> join) {
    Set<T> left = Collections.newSetFromMap(new IdentityHashMap<>());
    left.addAll(pages);
    boolean[] taken = new boolean[joined.size()];
    for (Function<T, @Nullable String> key : keys) {
      Map<String, T> others = unique(pages, key);
      Map<String, T> ours = unique(joined, key);
      for (int i = 0; i < taken.length; i++) {
        String found = taken[i] ? null : key.apply(joined.get(i));
        T other = found == null || !ours.containsKey(found) ? null : others.get(found);
        if (other != null && left.remove(other)) {
          joined.set(i, join.apply(joined.get(i), other));
          taken[i] = true;
        }
      }
    }
    joined.addAll(pages.stream().filter(left::contains).toList());
  }

  /** Returns the pages by key, without keys that several pages have. */
  private Map<String, T> unique(List<T> pages, Function<T, @Nullable String> key) {
    Map<String, List<T>> byKey = new HashMap<>();
    for (T page : pages) {
      String found = key.apply(page);
      if (found != null) {
        byKey.computeIfAbsent(found, none -> new ArrayList<>()).add(page);
      }
    }
    Map<String, T> unique = new HashMap<>();
    byKey.forEach(
        (found, same) -> {
          if (same.size() == 1) {
            unique.put(found, Objects.requireNonNull(same.get(0)));
          }
        });
    return unique;
  }
}
