package dev.larkspur.generator.change;

import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaEnum;
import dev.larkspur.generator.javamodel.JavaErrors;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.javamodel.JavaUndocumented;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.TypeRef;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The elements of the generated Java that callers can use, by their Java names. Canonical
 * constructors are not among them: builders are the only supported way to construct.
 */
final class JavaSurface {
  private final NavigableMap<String, String> elements = new TreeMap<>();
  private final Set<String> deprecated = new HashSet<>();
  private final Map<String, Set<String>> typesOfElements = new HashMap<>();
  private final Map<String, List<String>> elementsOfTypes = new HashMap<>();
  private final Map<String, String> constants = new HashMap<>();
  private final Map<String, JavaObject> objects = new HashMap<>();
  private final Map<String, JavaOperation> operations = new HashMap<>();
  private final Map<String, JavaEvent> events = new HashMap<>();
  private final List<JavaUndocumented> undocumented = new ArrayList<>();

  JavaSurface(JavaModel model) {
    for (JavaService service : model.services()) {
      service.operations().forEach(this::add);
      service.events().forEach(this::add);
      service.objects().forEach(this::add);
      service.enums().forEach(this::add);
    }
    model.undocumented().forEach(this::add);
  }

  /** Returns each element with its Java type or kind. */
  NavigableMap<String, String> elements() {
    return Collections.unmodifiableNavigableMap(elements);
  }

  /** Returns an element; null if it does not exist. */
  @Nullable JavaElement element(String name) {
    String type = elements.get(name);
    return type == null ? null : new JavaElement(name, type);
  }

  /** Returns the method of an operation or the record of an event; null if there is neither. */
  @Nullable JavaElement main(String id) {
    JavaOperation operation = operations.get(id);
    if (operation != null) {
      return element(method(operation));
    }
    JavaEvent event = events.get(id);
    return event == null ? null : element(event.body().type().fullName());
  }

  boolean isDeprecated(String element) {
    return deprecated.contains(element);
  }

  /** Returns the keys of the schemas and enums that an element refers to. */
  Set<String> typesOf(String element) {
    return typesOfElements.getOrDefault(element, Set.of());
  }

  /** Returns the elements of a schema, an enum, an operation, an event or a callback. */
  List<String> elementsOf(String key) {
    return elementsOfTypes.getOrDefault(key, List.of());
  }

  @Nullable JavaOperation operation(@Nullable String id) {
    return operations.get(id);
  }

  Collection<JavaOperation> operations() {
    return operations.values();
  }

  /** Returns the operations that no page describes. */
  List<JavaUndocumented> undocumented() {
    return Collections.unmodifiableList(undocumented);
  }

  @Nullable JavaEvent event(@Nullable String id) {
    return events.get(id);
  }

  /** Returns the object inside all lists and maps of a type; null if it is something else. */
  @Nullable JavaObject object(TypeRef type) {
    return type.innermost() instanceof TypeRef.ObjectOf object
        ? objects.get(object.schema())
        : null;
  }

  static String accessor(JavaObject object, JavaComponent component) {
    return object.type().fullName() + "." + component.name() + "()";
  }

  /** Returns the accessor for the members that no component holds, if the object is open. */
  static Optional<String> otherMembers(JavaObject object) {
    return Optional.ofNullable(object.otherMembers())
        .map(name -> object.type().fullName() + "." + name + "()");
  }

  static String method(JavaOperation operation) {
    return operation.client().fullName() + "." + operation.method() + "()";
  }

  static String eventType(JavaEvent event) {
    return event.body().type().fullName() + ".TYPE";
  }

  /** Returns the constant of an enum value, if there is one. */
  Optional<String> constant(String enumKey, String value) {
    return Optional.ofNullable(constants.get(enumKey + "=" + value));
  }

  /** Returns all errors of a code below parent errors. */
  static List<String> errors(JavaOperation operation, List<Long> parents, long code) {
    if (operation.errors() == null) {
      return List.of();
    }
    List<JavaErrors.Constant> level = operation.errors().constants();
    for (long parent : parents) {
      level =
          level.stream()
              .filter(constant -> constant.error().row().code() == parent)
              .flatMap(constant -> constant.subErrors().stream())
              .toList();
    }
    String type = errorType(operation.errors(), !parents.isEmpty());
    return level.stream()
        .filter(constant -> constant.error().row().code() == code)
        .map(constant -> type + "." + constant.name())
        .toList();
  }

  /** Returns the errors of a code. */
  static List<String> errors(JavaErrors errors, long code) {
    return errors.constants().stream()
        .filter(constant -> constant.error().row().code() == code)
        .map(constant -> errorType(errors, false) + "." + constant.name())
        .toList();
  }

  private static String errorType(JavaErrors errors, boolean isSubError) {
    return errors.type().fullName() + (isSubError ? "." + JavaErrors.SUB_ERROR : "");
  }

  private void add(JavaOperation operation) {
    String id = operation.operation().id().toString();
    operations.put(id, operation);
    add(operation.request());
    Set<String> shown = new HashSet<>(Set.of(operation.request().schema().key()));
    if (operation.response() != null) {
      add(operation.response());
      shown.add(operation.response().schema().key());
    } else if (operation.endpoint().payload() instanceof Payload.Value value) {
      shown.addAll(types(value.type()));
    }
    put(id, method(operation), operation.result().toString(), shown);
    if (operation.errors() != null) {
      for (JavaErrors.Constant error : operation.errors().constants()) {
        put(id, errorType(operation.errors(), false) + "." + error.name(), "", Set.of());
        for (JavaErrors.Constant sub : error.allSubErrors()) {
          put(id, errorType(operation.errors(), true) + "." + sub.name(), "", Set.of());
        }
      }
    }
  }

  private void add(JavaUndocumented operation) {
    String key = operation.operation().key();
    undocumented.add(operation);
    put(key, operation.fullName(), "Operation<Json>", Set.of());
    for (JavaErrors.Constant error : operation.errors().constants()) {
      put(key, errorType(operation.errors(), false) + "." + error.name(), "", Set.of());
    }
  }

  private void add(JavaEvent event) {
    String id = event.event().id();
    events.put(id, event);
    event.objects().forEach(this::add);
    put(
        id,
        eventType(event),
        "",
        event.objects().map(object -> object.schema().key()).collect(Collectors.toSet()));
  }

  private void add(JavaObject object) {
    String key = object.schema().key();
    objects.put(key, object);
    String name = object.type().fullName();
    put(key, name, object.wide() ? "class" : "record", Set.of());
    if (object.isSent()) {
      put(key, name + ".builder()", "", Set.of());
    }
    otherMembers(object).ifPresent(element -> put(key, element, "", Set.of()));
    for (JavaComponent component : object.components()) {
      String accessor = accessor(object, component);
      put(key, accessor, component.type().toString(), types(component.property().type()));
      if (component.isDeprecated()) {
        deprecated.add(accessor);
      }
    }
  }

  private void add(JavaEnum type) {
    String key = type.values().key();
    put(
        key,
        type.type().fullName(),
        type.values().numeric() ? "class of long values" : "class of String values",
        Set.of());
    for (JavaEnum.Constant constant : type.constants()) {
      String element = type.type().fullName() + "." + constant.name();
      constants.put(key + "=" + constant.item().value(), element);
      put(key, element, "", Set.of());
    }
  }

  private void put(String owner, String element, String type, Set<String> types) {
    elements.put(element, type);
    typesOfElements.put(element, types);
    elementsOfTypes.computeIfAbsent(owner, key -> new ArrayList<>()).add(element);
  }

  /** Returns the key of the schema or the enum inside all lists and maps of a type. */
  private static Set<String> types(TypeRef type) {
    TypeRef innermost = type.innermost();
    if (innermost instanceof TypeRef.ObjectOf object) {
      return Set.of(object.schema());
    }
    return innermost instanceof TypeRef.OneOf oneOf ? Set.of(oneOf.enumType()) : Set.of();
  }
}
