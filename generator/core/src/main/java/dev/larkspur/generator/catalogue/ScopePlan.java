package dev.larkspur.generator.catalogue;

import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The fewest scopes that an app requires for a set of operations. Each operation requires any one
 * of its scopes. A historic scope, which can no longer be requested, is chosen only if an operation
 * has no other. Of several minimal sets, the one is chosen that gives access to the fewest
 * operations in total, counted for each scope; then the one whose names come first.
 *
 * @param scopes the scopes to request, by name
 * @param fieldScopes the scopes to request in addition for single fields, by name
 * @param withoutScopes the operations without documented scopes, by id
 * @param exact whether the set is certainly minimal; false only for far more operations than an app
 *     calls
 */
public record ScopePlan(
    List<Grant> scopes,
    List<FieldGrant> fieldScopes,
    List<OperationId> withoutScopes,
    boolean exact) {
  public ScopePlan {
    scopes = List.copyOf(scopes);
    fieldScopes = List.copyOf(fieldScopes);
    withoutScopes = List.copyOf(withoutScopes);
  }

  /**
   * A scope to request.
   *
   * @param name the name of the scope
   * @param history whether it can no longer be requested
   * @param operations the operations that it gives access to, by id
   */
  public record Grant(String name, boolean history, List<OperationId> operations) {
    public Grant {
      operations = List.copyOf(operations);
    }
  }

  /**
   * A scope that gives access to single fields.
   *
   * @param name the name of the scope
   * @param operations the operations with such fields, by id
   */
  public record FieldGrant(String name, List<Opened> operations) {
    public FieldGrant {
      operations = List.copyOf(operations);
    }
  }

  /**
   * The fields of an operation that a scope gives access to.
   *
   * @param id the operation
   * @param fields the fields whose rows name the scope; empty if only the page as a whole does
   */
  public record Opened(OperationId id, List<String> fields) {
    public Opened {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Plans the scopes for some operations of a catalogue.
   *
   * @param wanted the operations to call
   * @param all all operations, to prefer narrow scopes
   */
  public static ScopePlan of(Collection<OperationEntry> wanted, Collection<OperationEntry> all) {
    SortedMap<OperationId, OperationEntry> operations = new TreeMap<>();
    wanted.forEach(operation -> operations.put(operation.id(), operation));
    List<OperationId> withoutScopes = new ArrayList<>();
    List<Set<String>> choices = new ArrayList<>();
    for (OperationEntry operation : operations.values()) {
      Set<String> choice = choice(operation);
      if (choice.isEmpty()) {
        withoutScopes.add(operation.id());
      } else {
        choices.add(choice);
      }
    }
    MinimumHittingSet least = MinimumHittingSet.of(choices, openings(all));
    return new ScopePlan(
        least.names().stream().map(name -> grant(name, operations.values())).toList(),
        fieldGrants(operations.values()),
        withoutScopes,
        least.exact());
  }

  /** Returns the scopes that can be requested; without such scopes, the historic ones. */
  private static Set<String> choice(OperationEntry operation) {
    Set<String> names = new TreeSet<>();
    operation.scopes().stream().filter(it -> !it.history()).map(Scope::name).forEach(names::add);
    if (names.isEmpty()) {
      operation.scopes().stream().map(Scope::name).forEach(names::add);
    }
    return names;
  }

  private static Map<String, Integer> openings(Collection<OperationEntry> all) {
    Map<String, Integer> openings = new TreeMap<>();
    for (OperationEntry operation : all) {
      operation.scopes().stream()
          .map(Scope::name)
          .distinct()
          .forEach(name -> openings.merge(name, 1, Integer::sum));
    }
    return openings;
  }

  private static Grant grant(String name, Collection<OperationEntry> operations) {
    List<OperationId> opened = new ArrayList<>();
    boolean history = true;
    for (OperationEntry operation : operations) {
      for (Scope scope : operation.scopes()) {
        if (scope.name().equals(name)) {
          history &= scope.history();
          if (!opened.contains(operation.id())) {
            opened.add(operation.id());
          }
        }
      }
    }
    return new Grant(name, history, opened);
  }

  private static List<FieldGrant> fieldGrants(Collection<OperationEntry> operations) {
    SortedMap<String, SortedMap<OperationId, List<String>>> found = new TreeMap<>();
    for (OperationEntry operation : operations) {
      for (Scope scope : operation.fieldScopes()) {
        fieldsOf(found, scope.name(), operation);
      }
      for (OperationEntry.ScopedField field : operation.scopedFields()) {
        field.scopes().forEach(name -> fieldsOf(found, name, operation).add(field.field()));
      }
    }
    List<FieldGrant> grants = new ArrayList<>();
    found.forEach(
        (name, opened) ->
            grants.add(
                new FieldGrant(
                    name,
                    opened.entrySet().stream()
                        .map(entry -> new Opened(entry.getKey(), entry.getValue()))
                        .toList())));
    return grants;
  }

  private static List<String> fieldsOf(
      SortedMap<String, SortedMap<OperationId, List<String>>> found,
      String name,
      OperationEntry operation) {
    return found
        .computeIfAbsent(name, n -> new TreeMap<>())
        .computeIfAbsent(operation.id(), id -> new ArrayList<>());
  }
}
