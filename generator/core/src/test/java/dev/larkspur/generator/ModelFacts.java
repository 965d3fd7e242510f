package dev.larkspur.generator;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Body.Alternative;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Scope;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The facts of an operation or event by kind and place: everything except words and lines. */
final class ModelFacts {
  /**
   * The place of a fact.
   *
   * @param kind the kind of fact, such as {@code type}
   * @param field the path of the field, such as {@code response/data/items}; empty for facts of the
   *     whole operation or event
   */
  record Key(String kind, String field) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = field.compareTo(other.field);
      return order != 0 ? order : kind.compareTo(other.kind);
    }
  }

  private final SortedMap<Key, String> facts = new TreeMap<>();

  private ModelFacts() {}

  static SortedMap<Key, String> of(Operation operation) {
    ModelFacts facts = new ModelFacts();
    facts.add(operation);
    return facts.facts;
  }

  static SortedMap<Key, String> of(Event event) {
    ModelFacts facts = new ModelFacts();
    facts.add("event", event.id());
    facts.add("event", event.fields());
    facts.add("examples", event.examples().size());
    return facts.facts;
  }

  private void add(Operation operation) {
    add("id", operation.id());
    add("request line", operation.requestLine());
    add("deprecated", operation.deprecated());
    add("tokens", operation.access().tokens());
    add("app types", operation.access().appTypes());
    add("rate limit", operation.access().rateLimit());
    add("scopes", scopes(operation.access().scopes()));
    add("field scopes", scopes(operation.access().fieldScopes()));
    add("errors", errors(operation.errors()));
    add("sub-errors", errors(operation.orphanSubErrors()));
    add("examples", operation.examples().request().size() + operation.examples().response().size());
    add("traits", operation.traits());
    add("header", operation.request().headers());
    add("path", operation.request().pathParameters());
    add("query", operation.request().queryParameters());
    Body body = operation.request().body();
    add("body", body == null ? null : body.kind() + " " + body.contentType());
    if (body != null) {
      add("body", body.fields());
      for (Alternative alternative : body.alternatives()) {
        add("alternative " + alternative.title(), alternative.fields());
      }
    }
    add("response", operation.response().kind());
    add("response", operation.response().fields());
  }

  private void add(String parent, List<Field> fields) {
    for (Field field : fields) {
      String path = parent + "/" + field.name();
      put("field", path, "");
      put("type", path, field.type());
      put("required", path, field.required());
      put("values", path, field.enumItems().stream().map(EnumItem::value).distinct().toList());
      put("default", path, field.defaultValue());
      put("constraints", path, field.constraints());
      put("field's scopes", path, new TreeSet<>(field.scopes()));
      put("field deprecated", path, field.deprecated());
      add(path, field.fields());
    }
  }

  private static SortedSet<String> scopes(List<Scope> scopes) {
    return scopes.stream()
        .map(scope -> scope.name() + (scope.history() ? " (history)" : ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> errors(List<ErrorCode> errors) {
    return errors.stream()
        .map(
            error ->
                error.code()
                    + " "
                    + error.httpStatus()
                    + " "
                    + error.message()
                    + " "
                    + errors(error.subErrors()))
        .toList();
  }

  private void add(String kind, Object value) {
    put(kind, "", value);
  }

  private void put(String kind, String field, Object value) {
    facts.merge(new Key(kind, field), String.valueOf(value), (one, other) -> one + "; " + other);
  }
}
