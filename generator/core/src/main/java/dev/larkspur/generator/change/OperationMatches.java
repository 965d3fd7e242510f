package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.UrlPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Matches the operations of two models: first by the {@code fullPath} of their pages, then by HTTP
 * method and URL, then by id. Of several operations with one {@code fullPath} or URL those with the
 * same id match; others only if one is left on either side.
 */
final class OperationMatches {
  private final Map<OperationId, Operation> old;
  private final Map<OperationId, Operation> now;
  private final List<Match> matches = new ArrayList<>();

  /** An operation in both models; null where it is missing. */
  record Match(@Nullable Operation before, @Nullable Operation after) {

    /** Returns the new operation, or the old one if it was removed. */
    Operation latest() {
      return Objects.requireNonNull(after == null ? before : after);
    }
  }

  private OperationMatches(List<Operation> before, List<Operation> after) {
    this.old = byId(before);
    this.now = byId(after);
  }

  /** Returns all operations of both models, sorted by id. */
  static List<Match> of(List<Operation> before, List<Operation> after) {
    OperationMatches matches = new OperationMatches(before, after);
    matches.matchBy(operation -> operation.page().fullPath());
    matches.matchBy(OperationMatches::requestLine);
    matches.matchBy(operation -> operation.id().toString());
    return matches.withUnmatched();
  }

  private void matchBy(Function<Operation, @Nullable String> key) {
    Map<String, List<Operation>> candidates = groups(now, key);
    groups(old, key)
        .forEach((text, group) -> match(group, candidates.getOrDefault(text, List.of())));
  }

  private void match(List<Operation> before, List<Operation> after) {
    for (Operation operation : before) {
      after.stream()
          .filter(other -> other.id().equals(operation.id()))
          .findFirst()
          .ifPresent(other -> match(operation, other));
    }
    List<Operation> oldLeft = before.stream().filter(it -> old.containsKey(it.id())).toList();
    List<Operation> newLeft = after.stream().filter(it -> now.containsKey(it.id())).toList();
    if (oldLeft.size() == 1 && newLeft.size() == 1) {
      match(oldLeft.get(0), newLeft.get(0));
    }
  }

  private void match(Operation before, Operation after) {
    matches.add(new Match(before, after));
    old.remove(before.id());
    now.remove(after.id());
  }

  private List<Match> withUnmatched() {
    old.values().forEach(operation -> matches.add(new Match(operation, null)));
    now.values().forEach(operation -> matches.add(new Match(null, operation)));
    matches.sort(
        Comparator.comparing((Match match) -> match.latest().id())
            .thenComparing(match -> match.after() == null));
    return matches;
  }

  private static Map<OperationId, Operation> byId(List<Operation> operations) {
    Map<OperationId, Operation> byId = new LinkedHashMap<>();
    operations.forEach(operation -> byId.put(operation.id(), operation));
    return byId;
  }

  /** Returns the operations by key, without those that have none. */
  private static Map<String, List<Operation>> groups(
      Map<OperationId, Operation> operations, Function<Operation, @Nullable String> key) {
    Map<String, List<Operation>> groups = new LinkedHashMap<>();
    for (Operation operation : operations.values()) {
      String text = key.apply(operation);
      if (text != null && !text.isBlank()) {
        groups.computeIfAbsent(text, none -> new ArrayList<>()).add(operation);
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
