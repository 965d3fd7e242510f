package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.ChosenName;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.LinkedError;
import dev.larkspur.generator.model.Named;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.naming.NameKey.Kind;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceLocation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of the members of types: components, enum constants and errors. */
final class MemberNames {
  private static final Words ADD = Words.of("add");

  private final JavaNames types;
  private final Map<Named, ChosenName> chosen;
  private final LockedNames locked;
  private final Map<NameKey, String> names;
  private final Diagnostics diagnostics;

  MemberNames(
      JavaNames types,
      Map<Named, ChosenName> chosen,
      LockedNames locked,
      Map<NameKey, String> names,
      Diagnostics diagnostics) {
    this.types = types;
    this.chosen = chosen;
    this.locked = locked;
    this.names = names;
    this.diagnostics = diagnostics;
  }

  void name(Service service) {
    for (Endpoint endpoint : service.endpoints()) {
      nameComponents(endpoint.request());
      if (endpoint.payload() instanceof Payload.Members members) {
        nameComponents(members.schema());
      } else if (endpoint.payload() instanceof Payload.Stream stream) {
        nameComponents(stream.element());
      }
      nameErrors(endpoint);
    }
    service.events().stream().flatMap(EventBody::schemas).forEach(this::nameComponents);
    service.schemas().forEach(this::nameComponents);
    service.enums().forEach(this::nameConstants);
  }

  private void nameComponents(Schema schema) {
    String owner = types.pathInside(types.schema(schema.key()));
    NameScope components = NameScope.ofMembers(List.of(Reserved.KEYWORDS, Reserved.COMPONENTS));
    // Members of the JSON object come first, so that they keep their wire names in a collision.
    schema.properties().stream()
        .filter(property -> property.place() == Place.MEMBER)
        .forEach(property -> requestComponent(components, schema, owner, property));
    schema.properties().stream()
        .filter(property -> property.place() != Place.MEMBER)
        .forEach(property -> requestComponent(components, schema, owner, property));
    if (schema.open()) {
      components.request(
          new NameKey(Kind.OTHER_MEMBERS, owner),
          schema.origin().location(),
          "other",
          "otherMembers");
    }
    if (schema.sent()) {
      schema.properties().stream()
          .filter(property -> property.type() instanceof TypeRef.ListOf)
          .forEach(property -> requestAdder(components, schema, owner, property));
    }
    components.allocate(locked, names, diagnostics);
  }

  /** Requests {@code addItem} for {@code items}; it must differ from all setters. */
  private void requestAdder(NameScope components, Schema schema, String owner, Property property) {
    ChosenName own = chosen(schema, property);
    Words list = Words.of(own == null ? property.name() : own.word());
    components.request(
        new NameKey(Kind.ADDER, componentPath(owner, property)),
        property.origin().location(),
        ADD.plus(Singular.of(list)).camel(),
        ADD.plus(list).camel(),
        ADD.plus(list).plus(Words.of("element")).camel());
  }

  private @Nullable ChosenName chosen(Schema schema, Property property) {
    return chosen.get(new Named.Component(schema.key(), property.place(), property.name()));
  }

  private void requestComponent(
      NameScope components, Schema schema, String owner, Property property) {
    NameKey key = new NameKey(Kind.COMPONENT, componentPath(owner, property));
    SourceLocation place = property.origin().location();
    Words words = Words.of(property.name());
    String name = ShortName.of(words).camel();
    boolean reserved = Reserved.KEYWORDS.contains(name) || Reserved.COMPONENTS.contains(name);
    String free = reserved ? name + "_" : name;
    ChosenName own = chosen(schema, property);
    if (property.place() == Place.MEMBER) {
      components.request(key, place, own, free);
    } else {
      components.request(
          key,
          place,
          own,
          free,
          ShortName.of(Words.of(word(property.place())).plus(words)).camel());
    }
  }

  private void nameConstants(EnumType type) {
    String owner = types.pathInside(types.enumType(type.key()));
    NameScope constants = NameScope.ofMembers(List.of(Reserved.CONSTANTS));
    Map<String, List<String>> candidates = ConstantNames.of(type);
    for (EnumItem item : type.items()) {
      constants.request(
          new NameKey(Kind.CONSTANT, constantPath(owner, item.value())),
          type.origin().location(),
          chosen.get(new Named.Constant(type.key(), item.value())),
          candidates.getOrDefault(item.value(), List.of()).toArray(String[]::new));
    }
    constants.allocate(locked, names, diagnostics);
  }

  private void nameErrors(Endpoint endpoint) {
    String owner = types.pathInside(types.errors(endpoint.operation().id()));
    NameScope errors = NameScope.ofMembers(List.of());
    NameScope subErrors = NameScope.ofMembers(List.of());
    Operation operation = endpoint.operation();
    requestErrors(errors, owner, endpoint.errors(), operation);
    for (LinkedError error : endpoint.errors()) {
      requestSubErrors(subErrors, owner, error, operation);
    }
    errors.allocate(locked, names, diagnostics);
    subErrors.allocate(locked, names, diagnostics);
  }

  /** Requests names for sub-errors of all depths, which share one enum. */
  private void requestSubErrors(
      NameScope scope, String owner, LinkedError error, Operation operation) {
    requestErrors(scope, owner, error.subErrors(), operation);
    error.subErrors().forEach(sub -> requestSubErrors(scope, owner, sub, operation));
  }

  private void requestErrors(
      NameScope scope, String owner, List<LinkedError> errors, Operation operation) {
    for (LinkedError error : errors) {
      String byCode = ConstantWords.ofCode(error.row().code());
      String byMessage = ConstantWords.ofError(error.row());
      String[] candidates =
          byMessage == null
              ? new String[] {byCode}
              : new String[] {
                byMessage, Words.suffixed(byMessage, byCode.substring("CODE_".length()))
              };
      scope.request(
          new NameKey(Kind.ERROR, errorPath(owner, error)),
          operation.page().source().ofRow(error.row().page(), error.row().line()).location(),
          chosen.get(new Named.Failure(operation.id(), error.key())),
          candidates);
    }
  }

  static String componentPath(String owner, Property property) {
    String name = owner + property.name();
    boolean plain = property.place() == Place.MEMBER;
    return plain ? name : name + " in " + word(property.place());
  }

  static String constantPath(String owner, String value) {
    return owner + value;
  }

  static String errorPath(String owner, LinkedError error) {
    return owner + error.key();
  }

  private static String word(Place place) {
    return place == Place.MEMBER ? "body" : place.name().toLowerCase(Locale.ROOT);
  }
}
