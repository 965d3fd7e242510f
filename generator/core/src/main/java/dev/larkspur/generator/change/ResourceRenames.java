package dev.larkspur.generator.change;

import dev.larkspur.generator.alignment.Matches.Match;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Renamed resources: all operations of one resource, at least two, have moved to another resource
 * that is new.
 *
 * @param byOldName the renamed resources, by their old names
 */
record ResourceRenames(Map<String, ResourceRename> byOldName) {
  private static final int FEWEST_OPERATIONS = 2;

  /**
   * A renamed resource.
   *
   * @param old the old name, such as {@code im.v1.message}
   * @param now the new name
   * @param oldOperation one of the operations of the old resource
   * @param newOperation the same operation of the new resource
   */
  record ResourceRename(
      String old, String now, OperationId oldOperation, OperationId newOperation) {
    private static ResourceRename of(Operation old, Operation now) {
      return new ResourceRename(name(old.id()), name(now.id()), old.id(), now.id());
    }
  }

  static ResourceRenames of(List<Match<Operation>> matches) {
    Set<String> oldNames = new HashSet<>();
    Set<String> newNames = new HashSet<>();
    Map<String, List<ResourceRename>> operations = new TreeMap<>();
    for (Match<Operation> match : matches) {
      Operation old = match.before();
      Operation now = match.after();
      if (old != null) {
        oldNames.add(name(old.id()));
      }
      if (now != null) {
        newNames.add(name(now.id()));
      }
      if (old != null && now != null) {
        operations
            .computeIfAbsent(name(old.id()), none -> new ArrayList<>())
            .add(ResourceRename.of(old, now));
      }
    }
    Map<String, ResourceRename> renames = new TreeMap<>();
    operations.forEach(
        (name, moved) -> {
          ResourceRename first = moved.get(0);
          if (moved.size() >= FEWEST_OPERATIONS
              && moved.stream().allMatch(it -> it.now().equals(first.now()))
              && !first.oldOperation().resource().isEmpty()
              && !first.newOperation().resource().isEmpty()
              && !newNames.contains(name)
              && !oldNames.contains(first.now())) {
            renames.put(name, first);
          }
        });
    return new ResourceRenames(renames);
  }

  /** Returns whether the renamed resource explains the new id of an operation. */
  boolean explain(OperationId old, OperationId now) {
    ResourceRename rename = byOldName.get(name(old));
    return rename != null && rename.now().equals(name(now)) && old.method().equals(now.method());
  }

  private static String name(OperationId id) {
    return id.service() + "." + id.resource();
  }
}
