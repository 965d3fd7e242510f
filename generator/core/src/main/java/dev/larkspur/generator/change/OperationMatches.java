package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Matches the operations of two models by id. Operations with different ids match only if each is
 * the only one with its request line in its model.
 */
final class OperationMatches {

  /** An operation in both models; null where it is missing. */
  record Match(@Nullable Operation before, @Nullable Operation after) {

    /** Returns the new operation, or the old one if it was removed. */
    Operation latest() {
      return Objects.requireNonNull(after == null ? before : after);
    }
  }

  private OperationMatches() {}

  /** Returns all operations of both models, sorted by id. */
  static List<Match> of(List<Operation> before, List<Operation> after) {
    Map<OperationId, Operation> old = byId(before);
    Map<OperationId, Operation> now = byId(after);
    Map<String, Operation> oldLines = byRequestLine(before);
    Map<String, Operation> newLines = byRequestLine(after);
    List<Match> matches = new ArrayList<>();
    old.forEach(
        (id, operation) -> {
          Operation same = now.get(id);
          Operation moved = same == null ? newLines.get(requestLine(operation)) : same;
          boolean certain =
              same != null
                  || (moved != null
                      && !old.containsKey(moved.id())
                      && oldLines.containsKey(requestLine(operation)));
          Operation partner = certain ? moved : null;
          matches.add(new Match(operation, partner));
          if (partner != null) {
            now.remove(partner.id());
          }
        });
    now.values().forEach(operation -> matches.add(new Match(null, operation)));
    matches.sort(Comparator.comparing(match -> match.latest().id()));
    return matches;
  }

  private static Map<OperationId, Operation> byId(List<Operation> operations) {
    Map<OperationId, Operation> byId = new LinkedHashMap<>();
    operations.forEach(operation -> byId.put(operation.id(), operation));
    return byId;
  }

  /** Returns the operations whose request line is unique. */
  private static Map<String, Operation> byRequestLine(List<Operation> operations) {
    Map<String, List<Operation>> groups = new HashMap<>();
    for (Operation operation : operations) {
      groups.computeIfAbsent(requestLine(operation), line -> new ArrayList<>()).add(operation);
    }
    Map<String, Operation> single = new HashMap<>();
    groups.forEach(
        (line, group) -> {
          if (group.size() == 1) {
            single.put(line, group.get(0));
          }
        });
    return single;
  }

  private static String requestLine(Operation operation) {
    return operation.requestLine().httpMethod()
        + " "
        + operation.requestLine().host()
        + UrlPath.unnamed(operation.requestLine().path());
  }
}
