package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.KnownError;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.JavaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything of the generated Java that callers can hold on to, by its Java name. Canonical
 * constructors are not among it: builders are the only promised way to construct.
 */
final class JavaSurface {
  /** What the emitter allows a record's constructor. */
  private static final int MOST_WORDS = 250;

  private final JavaNames names;
  private final JavaLooks looks;
  private final NavigableMap<String, String> elements = new TreeMap<>();
  private final Set<String> warnedOf = new HashSet<>();
  private final Map<String, Set<String>> typesOfElements = new HashMap<>();
  private final Map<String, List<String>> elementsOfTypes = new HashMap<>();
  private final Map<String, String> constants = new HashMap<>();
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Map<String, Endpoint> endpoints = new HashMap<>();
  private final Map<String, EventBody> events = new HashMap<>();

  JavaSurface(Api api, JavaNames names) {
    this.names = names;
    this.looks = new JavaLooks(names);
    for (Service service : api.services()) {
      service.endpoints().forEach(this::add);
      service.events().forEach(this::add);
      service.schemas().forEach(this::add);
      service.enums().forEach(this::add);
    }
  }

  /** Each element with what it looks like; elements of one name that look the same are the same. */
  NavigableMap<String, String> elements() {
    return Collections.unmodifiableNavigableMap(elements);
  }

  /** Whether callers of an element are warned. */
  boolean isWarnedOf(String element) {
    return warnedOf.contains(element);
  }

  /** The keys of the schemas and enums that an element shows. */
  Set<String> typesOf(String element) {
    return typesOfElements.getOrDefault(element, Set.of());
  }

  /** The elements that a schema, an enum, an operation or an event consists of. */
  List<String> elementsOf(String key) {
    return elementsOfTypes.getOrDefault(key, List.of());
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

  String member(Schema schema, Property property) {
    return text(names.schema(schema.key())) + "." + names.inside(schema).component(property) + "()";
  }

  String method(Endpoint endpoint) {
    OperationId id = endpoint.operation().id();
    ServiceId service = new ServiceId(id.project(), id.version());
    JavaType client =
        id.resource().isEmpty() ? names.version(service) : names.resource(service, id.resource());
    return text(client) + "." + names.method(id) + "()";
  }

  String event(EventBody event) {
    return text(names.event(event.event())) + ".TYPE";
  }

  /** The constant of a value, if it has one. */
  Optional<String> constant(String enumKey, String value) {
    return Optional.ofNullable(constants.get(enumKey + "=" + value));
  }

  /** All errors of a code below others. */
  List<String> errors(Endpoint endpoint, List<Long> parents, long code) {
    List<KnownError> level = endpoint.errors();
    for (long parent : parents) {
      level =
          level.stream()
              .filter(error -> error.row().code() == parent)
              .flatMap(error -> error.subErrors().stream())
              .toList();
    }
    return level.stream()
        .filter(error -> error.row().code() == code)
        .map(error -> error(endpoint, error))
        .toList();
  }

  private void add(Endpoint endpoint) {
    String id = endpoint.operation().id().toString();
    endpoints.put(id, endpoint);
    add(endpoint.request());
    Set<String> shown = new HashSet<>(Set.of(endpoint.request().key()));
    Answer answer = endpoint.answer();
    if (answer instanceof Answer.Members members) {
      add(members.schema());
      shown.add(members.schema().key());
    } else if (answer instanceof Answer.Stream stream) {
      add(stream.element());
      shown.add(stream.element().key());
    } else if (answer instanceof Answer.Value value) {
      shown.addAll(JavaLooks.types(value.type()));
    }
    put(id, method(endpoint), looks.of(answer), shown);
    endpoint.errors().forEach(error -> add(id, endpoint, error));
  }

  private void add(String id, Endpoint endpoint, KnownError error) {
    put(id, error(endpoint, error), "", Set.of());
    error.subErrors().forEach(below -> add(id, endpoint, below));
  }

  private String error(Endpoint endpoint, KnownError error) {
    OperationId id = endpoint.operation().id();
    String scope = error.key().indexOf('/') < 0 ? "." : ".SubError.";
    return text(names.errors(id)) + scope + names.insideErrors(id).error(error);
  }

  private void add(EventBody event) {
    String id = event.event().id();
    events.put(id, event);
    add(event.body());
    put(id, event(event), "", Set.of(event.body().key()));
  }

  private void add(Schema schema) {
    String key = schema.key();
    schemas.put(key, schema);
    String name = text(names.schema(key));
    put(key, name, isWide(schema) ? "class" : "record", Set.of());
    if (schema.sent()) {
      put(key, name + ".builder()", "", Set.of());
    }
    for (Property property : schema.properties()) {
      String member = member(schema, property);
      put(key, member, looks.of(property), JavaLooks.types(property.type()));
      if (property.row().deprecated()) {
        warnedOf.add(member);
      }
    }
  }

  private void add(EnumType type) {
    String key = type.key();
    put(key, text(names.enumType(key)), type.numeric() ? "numbers" : "words", Set.of());
    for (EnumItem item : type.items()) {
      String constant =
          text(names.enumType(key)) + "." + names.insideEnum(key).constant(item.value());
      constants.put(key + "=" + item.value(), constant);
      put(key, constant, "", Set.of());
    }
  }

  private void put(String owner, String element, String look, Set<String> types) {
    elements.put(element, look);
    typesOfElements.put(element, types);
    elementsOfTypes.computeIfAbsent(owner, key -> new ArrayList<>()).add(element);
  }

  /** Objects with more members than a constructor takes are no records. */
  private static boolean isWide(Schema schema) {
    return schema.properties().stream().mapToInt(JavaLooks::words).sum() > MOST_WORDS;
  }

  private static String text(JavaType type) {
    return type.packageName() + "." + type.simpleName();
  }
}
