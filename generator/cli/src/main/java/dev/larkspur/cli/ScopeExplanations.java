package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.catalogue.EventEntry;
import dev.larkspur.generator.catalogue.OperationEntry;
import dev.larkspur.generator.catalogue.OperationEntry.ScopedField;
import dev.larkspur.generator.model.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explanations of a scope from the operations, events and callbacks that list it. */
final class ScopeExplanations {
  private final Catalogue catalogue;

  ScopeExplanations(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns the names of all scopes. */
  Set<String> names() {
    return Stream.concat(
            catalogue.operations().stream()
                .flatMap(it -> Stream.concat(it.scopes().stream(), it.fieldScopes().stream())),
            catalogue.received().stream()
                .flatMap(
                    it ->
                        Stream.concat(
                            it.access().scopes().stream(), it.access().fieldScopes().stream())))
        .map(Scope::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<Explanation> of(String scope) {
    List<String> facts = new ArrayList<>();
    for (OperationEntry operation : catalogue.operations()) {
      for (Scope listed : operation.scopes()) {
        if (listed.name().equals(scope)) {
          facts.add(
              "operation "
                  + operation.id()
                  + (listed.in(Scope.Group.OPTIONAL) ? " (depending on the target)" : "")
                  + remark(listed));
        }
      }
    }
    addEvents("event ", catalogue.events(), scope, facts);
    addEvents("callback ", catalogue.callbacks(), scope, facts);
    for (OperationEntry operation : catalogue.operations()) {
      if (has(operation.fieldScopes(), scope)) {
        facts.add("single fields of operation " + operation.id() + fields(operation, scope));
      }
    }
    addEventsOfFields("event ", catalogue.events(), scope, facts);
    addEventsOfFields("callback ", catalogue.callbacks(), scope, facts);
    return facts.isEmpty()
        ? List.of()
        : List.of(new Explanation("scope", scope, null, null, facts));
  }

  private static void addEvents(
      String kind, List<EventEntry> events, String scope, List<String> facts) {
    for (EventEntry event : events) {
      for (Scope listed : event.access().scopes()) {
        if (listed.name().equals(scope)) {
          facts.add(kind + event.id() + remark(listed));
        }
      }
    }
  }

  private static void addEventsOfFields(
      String kind, List<EventEntry> events, String scope, List<String> facts) {
    for (EventEntry event : events) {
      if (has(event.access().fieldScopes(), scope)) {
        facts.add("single fields of " + kind + event.id());
      }
    }
  }

  private static String fields(OperationEntry operation, String scope) {
    String fields =
        operation.scopedFields().stream()
            .filter(field -> field.scopes().contains(scope))
            .map(ScopedField::field)
            .collect(Collectors.joining(", "));
    return fields.isEmpty() ? "" : ": " + fields;
  }

  private static boolean has(List<Scope> scopes, String name) {
    return scopes.stream().anyMatch(scope -> scope.name().equals(name));
  }

  private static String remark(Scope scope) {
    return scope.history() ? " (can no longer be requested)" : "";
  }
}
