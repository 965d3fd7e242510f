package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.ChosenName;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.Mention;
import dev.larkspur.generator.model.Named;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.naming.NameKey.Kind;
import dev.larkspur.generator.naming.NameScope.NameRequest;
import dev.larkspur.generator.source.Diagnostics;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of the types of a service, allocated in this order: clients, operations, events and
 * callbacks, schemas, enums.
 */
final class TypeNames {
  private final Service service;
  private final String packageName;
  private final Map<Named, ChosenName> chosen;
  private final LockedNames locked;
  private final Map<NameKey, String> names;
  private final Diagnostics diagnostics;
  private final OperationWords operations;
  private final TypeCandidates candidates;

  TypeNames(
      Service service,
      String packageName,
      Map<Named, ChosenName> chosen,
      LockedNames locked,
      Map<NameKey, String> names,
      Diagnostics diagnostics) {
    this.service = service;
    this.packageName = packageName;
    this.chosen = chosen;
    this.locked = locked;
    this.names = names;
    this.diagnostics = diagnostics;
    this.operations = new OperationWords(service);
    this.candidates = new TypeCandidates(service, operations);
  }

  /** Allocates the names and returns the types of schemas, enums and events by key. */
  Map<String, JavaType> name() {
    NameScope files = NameScope.ofFiles(List.of(Reserved.TYPES));
    requestVersion(files);
    requestResources(files);
    Precedence precedence = new Precedence(service);
    Precedence.ofEndpoints(service.endpoints())
        .forEach(endpoint -> requestOperation(files, endpoint));
    service.events().forEach(event -> requestEvent(files, event));
    precedence
        .ofTypes(service.schemas(), TypeNames::paths)
        .forEach(schema -> requestSchema(files, schema));
    // Enums with a name of their own come first, then those with the fewest possible names.
    precedence.ofTypes(service.enums(), EnumType::mentions).stream()
        .sorted(
            Comparator.comparing((EnumType type) -> !TypeCandidates.isNamed(type))
                .thenComparing(type -> candidates.ofEnum(type).size())
                .thenComparing(type -> !type.principal()))
        .forEach(type -> requestEnum(files, type));
    files.allocate(locked, names, diagnostics);
    nameMethods();
    return types();
  }

  private void requestVersion(NameScope files) {
    String path = service.id().toString();
    Words name = Words.of(service.id().project()).plus(Words.of(service.id().version()));
    files.request(
        new NameKey(Kind.VERSION, path),
        ProductNames.place(service),
        ShortName.of(name).pascal(),
        ShortName.of(name.plus(Words.of("Client"))).pascal());
  }

  private void requestResources(NameScope files) {
    for (String resource : resources()) {
      String name = ShortName.of(Words.of(resource).plus(Words.of("Client"))).pascal();
      files.request(resourceKey(Kind.RESOURCE, resource), ProductNames.place(service), name);
    }
  }

  private void requestOperation(NameScope files, Endpoint endpoint) {
    OperationId id = endpoint.operation().id();
    files.request(
        new NameRequest(
            List.of(new NameKey(Kind.OPERATION, id.toString())),
            List.of(operations.stem(endpoint.operation()).pascal()),
            OperationWords.SUFFIXES,
            endpoint.operation().page().source().location(),
            chosen.get(new Named.Classes(id))));
  }

  private void requestEvent(NameScope files, EventBody event) {
    String type = event.event().id();
    ChosenName name = chosen.get(new Named.EventRecord(type));
    if (event.event().isCallback()) {
      files.request(
          new NameRequest(
              List.of(new NameKey(Kind.CALLBACK, type)),
              List.of(TypeCandidates.ofCallback(type)),
              TypeCandidates.CALLBACK_SUFFIXES,
              event.event().source().location(),
              name));
    } else {
      files.request(
          new NameKey(Kind.EVENT, type),
          event.event().source().location(),
          name,
          TypeCandidates.ofEvent(type));
    }
  }

  private void requestSchema(NameScope files, Schema schema) {
    files.request(
        new NameRequest(
            keysOf(schema),
            candidates.ofSchema(schema),
            List.of(""),
            schema.origin().location(),
            chosen.get(new Named.Shared(schema.key()))));
  }

  private void requestEnum(NameScope files, EnumType type) {
    files.request(
        new NameRequest(
            keysOf(type),
            candidates.ofEnum(type),
            List.of(""),
            type.origin().location(),
            chosen.get(new Named.Values(type.key()))));
  }

  private void nameMethods() {
    NameScope accessors = NameScope.ofMembers(List.of(Reserved.KEYWORDS, Reserved.METHODS));
    Map<String, NameScope> methods = new HashMap<>();
    methods.put("", accessors);
    for (String resource : resources()) {
      String name = ShortName.of(Words.of(resource)).camel();
      accessors.request(
          resourceKey(Kind.RESOURCE_ACCESSOR, resource),
          ProductNames.place(service),
          name,
          name + "_");
      methods.put(resource, NameScope.ofMembers(List.of(Reserved.KEYWORDS, Reserved.METHODS)));
    }
    for (Endpoint endpoint : Precedence.ofEndpoints(service.endpoints())) {
      OperationId id = endpoint.operation().id();
      NameScope scope = methods.getOrDefault(id.resource(), accessors);
      scope.request(
          new NameKey(Kind.METHOD, id.toString()),
          endpoint.operation().page().source().location(),
          chosen.get(new Named.Method(id)),
          operations.methods(endpoint.operation()).toArray(String[]::new));
    }
    methods.values().forEach(scope -> scope.allocate(locked, names, diagnostics));
  }

  private Map<String, JavaType> types() {
    Map<String, JavaType> types = new HashMap<>();
    for (Endpoint endpoint : service.endpoints()) {
      String stem =
          given(List.of(new NameKey(Kind.OPERATION, endpoint.operation().id().toString())));
      types.put(endpoint.request().key(), type(stem + OperationWords.REQUEST));
      if (endpoint.payload() instanceof Payload.Members members) {
        types.put(members.schema().key(), type(stem + OperationWords.RESPONSE));
      } else if (endpoint.payload() instanceof Payload.Stream stream) {
        types.put(stream.element().key(), type(stem + OperationWords.RESPONSE));
      }
    }
    service.events().forEach(event -> addTypes(event, types));
    for (Schema schema : service.schemas()) {
      types.put(schema.key(), type(given(keysOf(schema))));
    }
    for (EnumType enumType : service.enums()) {
      types.put(enumType.key(), type(given(keysOf(enumType))));
    }
    return types;
  }

  private void addTypes(EventBody event, Map<String, JavaType> types) {
    boolean callback = event.event().isCallback();
    Kind kind = callback ? Kind.CALLBACK : Kind.EVENT;
    String name = given(List.of(new NameKey(kind, event.event().id())));
    types.put(event.body().key(), type(callback ? name + TypeCandidates.CALLBACK : name));
    if (event.answer() != null) {
      types.put(event.answer().key(), type(name + TypeCandidates.ANSWER));
    }
  }

  private Set<String> resources() {
    TreeSet<String> resources = new TreeSet<>();
    for (Endpoint endpoint : service.endpoints()) {
      resources.add(endpoint.operation().id().resource());
    }
    resources.remove("");
    return resources;
  }

  private JavaType type(String name) {
    return new JavaType(packageName, name);
  }

  /** Returns the name that was allocated to any of the keys. */
  private String given(List<NameKey> keys) {
    for (NameKey key : keys) {
      String name = names.get(key);
      if (name != null) {
        return name;
      }
    }
    throw new IllegalStateException("No name was allocated to " + keys);
  }

  private NameKey resourceKey(Kind kind, String resource) {
    return new NameKey(kind, JavaNames.resourcePath(service.id(), resource));
  }

  private static List<NameKey> keysOf(Schema schema) {
    return mentioned(Kind.SCHEMA, schema.mentions());
  }

  private static List<String> paths(Schema schema) {
    return schema.mentions().stream().map(Mention::path).toList();
  }

  private static List<NameKey> keysOf(EnumType type) {
    return mentioned(
        Kind.ENUM, type.mentions().stream().map(path -> new Mention(type.name(), path)).toList());
  }

  /** Returns keys that distinguish several things of one name by the places that mention them. */
  private static List<NameKey> mentioned(Kind kind, List<Mention> mentions) {
    return mentions.stream().map(mention -> new NameKey(kind, mention.key())).toList();
  }
}
