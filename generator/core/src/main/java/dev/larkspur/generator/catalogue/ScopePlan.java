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
 * The least scopes that an app needs for a set of operations. Each operation needs any one of its
 * scopes. A scope that can no longer be asked for is taken only where an operation has no other. Of
 * several least sets the one is taken that opens the fewest operations in all, each counted for
 * each scope that opens it; then the one whose names come first.
 *
 * @param scopes what to ask for, by name
 * @param fieldScopes what to ask for besides if single fields are needed, by name
 * @param withoutScopes the operations whose pages name no scope, by id
 * @param exact whether it is certain that no smaller set will do; false only for sets of operations
 *     far beyond those of an app
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
   * A scope to ask for.
   *
   * @param name the platform's name of it
   * @param history whether it can no longer be asked for
   * @param operations which of the operations it opens, by id
   */
  public record Grant(String name, boolean history, List<OperationId> operations) {
    public Grant {
      operations = List.copyOf(operations);
    }
  }

  /**
   * A scope that opens single fields.
   *
   * @param name the platform's name of it
   * @param operations the operations that have such fields, by id
   */
  public record FieldGrant(String name, List<Opened> operations) {
    public FieldGrant {
      operations = List.copyOf(operations);
    }
  }

  /**
   * What a scope opens of an operation.
   *
   * @param id the operation
   * @param fields the fields whose rows name the scope; empty if only the head of the page does
   */
  public record Opened(OperationId id, List<String> fields) {
    public Opened {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Plans for some operations of a catalogue.
   *
   * @param wanted the operations to call
   * @param all every operation there is, to tell narrow scopes from wide ones
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

  /** What can still be asked for, or else what once could. */
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
