package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.KnownError;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything of the generated Java that callers can hold on to, by keys that stay as long as the
 * pages call things the same; the lock sees to it that the Java names stay with them. Canonical
 * constructors are not among it: builders are the only promised way to construct.
 */
final class JavaSurface {
  /** What the emitter allows a record's constructor. */
  private static final int MOST_WORDS = 250;

  private final SortedMap<String, String> elements = new TreeMap<>();
  private final Set<String> warnedOf = new HashSet<>();
  private final Map<String, Set<String>> typesOfElements = new HashMap<>();
  private final Map<String, List<String>> elementsOfTypes = new HashMap<>();
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Map<String, Endpoint> endpoints = new HashMap<>();
  private final Map<String, EventBody> events = new HashMap<>();

  JavaSurface(Api api) {
    for (Service service : api.services()) {
      service.endpoints().forEach(this::add);
      service.events().forEach(this::add);
      service.schemas().forEach(this::add);
      service.enums().forEach(this::add);
    }
  }

  /** Each element with what it looks like; elements of one key that look the same are the same. */
  SortedMap<String, String> elements() {
    return Collections.unmodifiableSortedMap(elements);
  }

  /** Whether callers of an element are warned. */
  boolean isWarnedOf(String element) {
    return warnedOf.contains(element);
  }

  /** The keys of the schemas and enums that an element shows. */
  Set<String> typesOf(String element) {
    return typesOfElements.getOrDefault(element, Set.of());
  }

  /** The elements that a schema or an enum consists of. */
  List<String> elementsOf(String typeKey) {
    return elementsOfTypes.getOrDefault(typeKey, List.of());
  }

  @Nullable Endpoint endpoint(@Nullable String id) {
    return endpoints.get(id);
  }

  Collection<Endpoint> endpoints() {
    return endpoints.values();
  }

  @Nullable EventBody eventBody(@Nullable String id) {
    return events.get(id);
  }

  @Nullable Schema schema(String key) {
    return schemas.get(key);
  }

  static String member(Schema schema, Property property) {
    boolean alone =
        schema.properties().stream().filter(other -> other.name().equals(property.name())).count()
            == 1;
    return "member "
        + schema.key()
        + "."
        + property.name()
        + (alone ? "" : " in " + property.place());
  }

  static String method(String operation) {
    return "method " + operation;
  }

  static String event(String id) {
    return "event " + id;
  }

  static String constant(String enumKey, String value) {
    return "constant " + enumKey + " " + value;
  }

  static String error(String operation, KnownError error) {
    return "error " + operation + " " + error.key();
  }

  private void add(Endpoint endpoint) {
    String id = endpoint.operation().id().toString();
    endpoints.put(id, endpoint);
    add(endpoint.request());
    Set<String> shown = new TreeSet<>(Set.of(endpoint.request().key()));
    Answer answer = endpoint.answer();
    if (answer instanceof Answer.Members members) {
      add(members.schema());
      shown.add(members.schema().key());
    } else if (answer instanceof Answer.Stream stream) {
      add(stream.element());
      shown.add(stream.element().key());
    } else if (answer instanceof Answer.Value value) {
      shown.addAll(types(value.type()));
    }
    put(id, method(id), looks(answer), shown);
    endpoint.errors().forEach(error -> add(id, error));
  }

  private void add(String operation, KnownError error) {
    put(operation, error(operation, error), "", Set.of());
    error.subErrors().forEach(below -> add(operation, below));
  }

  private void add(EventBody event) {
    String id = event.event().id();
    events.put(id, event);
    add(event.body());
    put(id, event(id), event.body().key(), Set.of(event.body().key()));
  }

  private void add(Schema schema) {
    String key = schema.key();
    schemas.put(key, schema);
    put(key, "type " + key, isWide(schema) ? "class" : "record", Set.of());
    if (schema.sent()) {
      put(key, "builder " + key, "", Set.of());
    }
    for (Property property : schema.properties()) {
      put(key, member(schema, property), looks(property), types(property.type()));
      if (property.row().deprecated()) {
        warnedOf.add(member(schema, property));
      }
    }
  }

  private void add(EnumType type) {
    String key = type.key();
    put(key, "type " + key, type.numeric() ? "numbers" : "words", Set.of());
    for (EnumItem item : type.items()) {
      put(key, constant(key, item.value()), "", Set.of());
    }
  }

  private void put(String owner, String element, String look, Set<String> types) {
    elements.put(element, look);
    typesOfElements.put(element, types);
    elementsOfTypes.computeIfAbsent(owner, key -> new ArrayList<>()).add(element);
  }

  private static Set<String> types(TypeRef type) {
    TypeRef innermost = SurfacePath.innermost(type);
    if (innermost instanceof TypeRef.ObjectOf object) {
      return Set.of(object.schema());
    }
    return innermost instanceof TypeRef.OneOf oneOf ? Set.of(oneOf.enumType()) : Set.of();
  }

  private static String looks(Answer answer) {
    if (answer instanceof Answer.Members members) {
      return "record " + members.schema().key();
    } else if (answer instanceof Answer.Stream stream) {
      return "stream of " + stream.element().key();
    } else if (answer instanceof Answer.Value value) {
      return looks(value.type());
    }
    return answer.getClass().getSimpleName();
  }

  /** Objects with more members than a constructor takes are no records. */
  private static boolean isWide(Schema schema) {
    int words = 0;
    for (Property property : schema.properties()) {
      boolean isDouble = isPrimitive(property) && property.type() != TypeRef.Scalar.BOOLEAN;
      words += isDouble ? 2 : 1;
    }
    return words > MOST_WORDS;
  }

  private static String looks(Property property) {
    return (isPrimitive(property) ? "primitive " : "") + looks(property.type());
  }

  private static boolean isPrimitive(Property property) {
    return !property.nullable()
        && (property.type() == TypeRef.Scalar.INTEGER
            || property.type() == TypeRef.Scalar.NUMBER
            || property.type() == TypeRef.Scalar.BOOLEAN);
  }

  private static String looks(TypeRef type) {
    if (type instanceof TypeRef.ListOf list) {
      return "list of " + looks(list.element());
    } else if (type instanceof TypeRef.MapOf map) {
      return "map of " + looks(map.value());
    } else if (type instanceof TypeRef.ObjectOf object) {
      return "record " + object.schema();
    } else if (type instanceof TypeRef.OneOf oneOf) {
      return "enum " + oneOf.enumType();
    }
    return type.toString();
  }
}
