package dev.larkspur.generator.alignment;

import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.UrlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Matches what the pages of two models describe: first by what identifies the pages, then by id. Of
 * several with one {@code fullPath} or URL those with the same id match; others only if one is left
 * on either side.
 */
public final class Matches<T> {
  private final Function<T, String> id;
  private final Map<String, T> old;
  private final Map<String, T> now;
  private final List<Match<T>> matches = new ArrayList<>();

  /** An operation or notice in both models; null where it is missing. */
  public record Match<T>(@Nullable T before, @Nullable T after) {

    /** Returns the new one, or the old one if it was removed. */
    public T latest() {
      return Objects.requireNonNull(after == null ? before : after);
    }
  }

  private Matches(List<T> before, List<T> after, Function<T, String> id) {
    this.id = id;
    this.old = byId(before);
    this.now = byId(after);
  }

  /**
   * Returns all operations of both models, sorted by id. They match by the {@code fullPath} of
   * their pages, by HTTP method and URL, by id, or if they are the only ones that are alike.
   */
  public static List<Match<Operation>> ofOperations(List<Operation> before, List<Operation> after) {
    Matches<Operation> matches =
        new Matches<>(before, after, operation -> operation.id().toString());
    matches.matchBy(operation -> operation.page().fullPath());
    matches.matchBy(Matches::requestLine);
    matches.matchBy(matches.id);
    matches.matchBy(OperationLikeness::title, OperationLikeness::isAlike);
    matches.matchBy(OperationLikeness::description, OperationLikeness::isAlike);
    return matches.withUnmatched();
  }

  /**
   * Returns all notices of both models, sorted by id. They match by the {@code fullPath} of their
   * pages, by id, or by file.
   */
  public static List<Match<Notice>> ofNotices(List<Notice> before, List<Notice> after) {
    Matches<Notice> matches = new Matches<>(before, after, Notice::id);
    matches.matchBy(Notice::fullPath);
    matches.matchBy(matches.id);
    matches.matchBy(notice -> notice.source().path());
    return matches.withUnmatched();
  }

  private void matchBy(Function<T, @Nullable String> key) {
    matchBy(key, (one, other) -> true);
  }

  private void matchBy(Function<T, @Nullable String> key, BiPredicate<T, T> alike) {
    if (old.isEmpty() || now.isEmpty()) {
      return;
    }
    Map<String, List<T>> candidates = groups(now, key);
    groups(old, key)
        .forEach((text, group) -> match(group, candidates.getOrDefault(text, List.of()), alike));
  }

  private void match(List<T> before, List<T> after, BiPredicate<T, T> alike) {
    for (T item : before) {
      after.stream()
          .filter(other -> id.apply(other).equals(id.apply(item)))
          .findFirst()
          .ifPresent(other -> match(item, other));
    }
    List<T> oldLeft = before.stream().filter(it -> old.containsKey(id.apply(it))).toList();
    List<T> newLeft = after.stream().filter(it -> now.containsKey(id.apply(it))).toList();
    if (oldLeft.size() == 1 && newLeft.size() == 1 && alike.test(oldLeft.get(0), newLeft.get(0))) {
      match(oldLeft.get(0), newLeft.get(0));
    }
  }

  private void match(T before, T after) {
    matches.add(new Match<>(before, after));
    old.remove(id.apply(before));
    now.remove(id.apply(after));
  }

  private List<Match<T>> withUnmatched() {
    old.values().forEach(item -> matches.add(new Match<>(item, null)));
    now.values().forEach(item -> matches.add(new Match<>(null, item)));
    matches.sort(
        Comparator.comparing((Match<T> match) -> id.apply(match.latest()))
            .thenComparing(match -> match.after() == null));
    return matches;
  }

  private Map<String, T> byId(List<T> items) {
    Map<String, T> byId = new LinkedHashMap<>();
    items.forEach(item -> byId.put(id.apply(item), item));
    return byId;
  }

  /** Returns the items by key, without those that have none. */
  private static <T> Map<String, List<T>> groups(
      Map<String, T> items, Function<T, @Nullable String> key) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    for (T item : items.values()) {
      String text = key.apply(item);
      if (text != null && !text.isBlank()) {
        groups.computeIfAbsent(text, none -> new ArrayList<>()).add(item);
      }
    }
    return groups;
  }

  private static String requestLine(Operation operation) {
    return operation.requestLine().httpMethod()
        + " "
        + operation.requestLine().host()
        + UrlPath.unnamed(operation.requestLine().path());
  }
}
