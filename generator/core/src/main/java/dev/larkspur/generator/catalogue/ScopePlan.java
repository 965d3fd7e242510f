package dev.larkspur.generator.catalogue;

import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The fewest scopes that an app requires for a set of operations and events. Each of them requires
 * any one of its scopes; optional scopes, which depend on the target of a call, do not count. A
 * historic scope, which can no longer be requested, is chosen only if an operation has no other. Of
 * several minimal sets, the one is chosen that gives access to the fewest operations in total,
 * counted for each scope; then the one whose names come first.
 *
 * @param scopes the scopes to request, by name
 * @param optionalScopes the scopes of which some targets of a call require one in addition, by name
 * @param fieldScopes the scopes to request in addition for single fields, by name
 * @param withoutScopes the operations without documented scopes, by id
 * @param eventsWithoutScopes the events without documented scopes, by type
 * @param exact whether the set is certainly minimal; false only for far more operations than an app
 *     calls
 */
public record ScopePlan(
    List<Grant> scopes,
    List<Grant> optionalScopes,
    List<FieldGrant> fieldScopes,
    List<OperationId> withoutScopes,
    List<String> eventsWithoutScopes,
    boolean exact) {
  public ScopePlan {
    scopes = List.copyOf(scopes);
    optionalScopes = List.copyOf(optionalScopes);
    fieldScopes = List.copyOf(fieldScopes);
    eventsWithoutScopes = List.copyOf(eventsWithoutScopes);
    withoutScopes = List.copyOf(withoutScopes);
  }

  /**
   * A scope to request.
   *
   * @param name the name of the scope
   * @param history whether it can no longer be requested
   * @param operations the operations that it gives access to, by id
   * @param events the events that it lets the app receive, by type
   */
  public record Grant(
      String name, boolean history, List<OperationId> operations, List<String> events) {
    public Grant {
      operations = List.copyOf(operations);
      events = List.copyOf(events);
    }
  }

  /**
   * A scope that gives access to single fields.
   *
   * @param name the name of the scope
   * @param operations the operations with such fields, by id
   * @param events the events with such fields, by type
   */
  public record FieldGrant(String name, List<Opened> operations, List<String> events) {
    public FieldGrant {
      operations = List.copyOf(operations);
      events = List.copyOf(events);
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
   * Plans the scopes for some operations and events of a catalogue.
   *
   * @param wanted the operations to call
   * @param received the events to receive
   * @param all all operations, to prefer narrow scopes
   */
  public static ScopePlan of(
      Collection<OperationEntry> wanted,
      Collection<EventEntry> received,
      Collection<OperationEntry> all) {
    SortedMap<OperationId, OperationEntry> operations = new TreeMap<>();
    wanted.forEach(operation -> operations.put(operation.id(), operation));
    SortedMap<String, EventEntry> events = new TreeMap<>();
    received.forEach(event -> events.put(event.id(), event));
    List<Set<String>> choices = new ArrayList<>();
    List<OperationId> withoutScopes =
        operations.values().stream()
            .filter(operation -> !addChoice(operation.scopes(), choices))
            .map(OperationEntry::id)
            .toList();
    List<String> eventsWithoutScopes =
        events.values().stream()
            .filter(event -> !addChoice(event.access().scopes(), choices))
            .map(EventEntry::id)
            .toList();
    MinimumHittingSet least = MinimumHittingSet.of(choices, openings(all));
    Grants grants = new Grants(operations.values(), events.values());
    return new ScopePlan(
        least.names().stream().map(grants::of).toList(),
        grants.optional(),
        grants.ofFields(),
        withoutScopes,
        eventsWithoutScopes,
        least.exact());
  }

  /** Adds the scopes of which one is enough, and returns whether there is one. */
  private static boolean addChoice(List<Scope> scopes, List<Set<String>> choices) {
    List<Scope> enough = enough(scopes);
    Set<String> choice = new TreeSet<>();
    enough.stream().filter(it -> !it.history()).map(Scope::name).forEach(choice::add);
    if (choice.isEmpty()) {
      enough.stream().map(Scope::name).forEach(choice::add);
    }
    return !choice.isEmpty() && choices.add(choice);
  }

  /** Returns the required scopes; without such a group, those that are not optional. */
  private static List<Scope> enough(List<Scope> scopes) {
    List<Scope> required = scopes.stream().filter(it -> it.in(Scope.Group.REQUIRED)).toList();
    return required.isEmpty()
        ? scopes.stream().filter(it -> !it.in(Scope.Group.OPTIONAL)).toList()
        : required;
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

  /** The operations and events of a plan, to which scopes give access. */
  private record Grants(Collection<OperationEntry> operations, Collection<EventEntry> events) {

    private Grant of(String name) {
      boolean history =
          Stream.concat(
                  operations.stream().flatMap(operation -> operation.scopes().stream()),
                  events.stream().flatMap(event -> event.access().scopes().stream()))
              .filter(scope -> scope.name().equals(name))
              .allMatch(Scope::history);
      return new Grant(
          name,
          history,
          operations.stream()
              .filter(operation -> has(name, operation.scopes()))
              .map(OperationEntry::id)
              .toList(),
          events.stream()
              .filter(event -> has(name, event.access().scopes()))
              .map(EventEntry::id)
              .toList());
    }

    private static boolean has(String name, List<Scope> scopes) {
      return scopes.stream().anyMatch(scope -> scope.name().equals(name));
    }

    private List<Grant> optional() {
      return operations.stream()
          .flatMap(operation -> operation.scopes().stream())
          .filter(scope -> scope.in(Scope.Group.OPTIONAL))
          .map(Scope::name)
          .distinct()
          .sorted()
          .map(this::of)
          .toList();
    }

    private List<FieldGrant> ofFields() {
      SortedMap<String, SortedMap<OperationId, List<String>>> found = new TreeMap<>();
      for (OperationEntry operation : operations) {
        for (Scope scope : operation.fieldScopes()) {
          fieldsOf(found, scope.name(), operation);
        }
        for (OperationEntry.ScopedField field : operation.scopedFields()) {
          field.scopes().forEach(name -> fieldsOf(found, name, operation).add(field.field()));
        }
      }
      SortedMap<String, List<String>> receiving = new TreeMap<>();
      for (EventEntry event : events) {
        for (Scope scope : event.access().fieldScopes()) {
          receiving.computeIfAbsent(scope.name(), name -> new ArrayList<>()).add(event.id());
        }
      }
      SortedSet<String> names = new TreeSet<>(found.keySet());
      names.addAll(receiving.keySet());
      return names.stream()
          .map(
              name ->
                  new FieldGrant(
                      name,
                      found.getOrDefault(name, Collections.emptySortedMap()).entrySet().stream()
                          .map(entry -> new Opened(entry.getKey(), entry.getValue()))
                          .toList(),
                      receiving.getOrDefault(name, List.of())))
          .toList();
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
}
