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
 * Which operation of the new model is which of the old one. They are known by id; one with another
 * id is the same only where nothing else can be meant: its request line stands once in either
 * model.
 */
final class OperationMatches {

  /** An operation of either model. */
  record Match(@Nullable Operation before, @Nullable Operation after) {

    /** The operation as it is now, or was. */
    Operation latest() {
      return Objects.requireNonNull(after == null ? before : after);
    }
  }

  private OperationMatches() {}

  /** All operations of both models, by id. */
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

  /** Only operations whose request line no other has. */
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
