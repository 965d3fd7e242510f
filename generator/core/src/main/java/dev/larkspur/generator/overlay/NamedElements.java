package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.LinkedError;
import dev.larkspur.generator.model.Named;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.overlay.FieldPath.Part;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lookup of the Java elements that names are chosen for. */
final class NamedElements {
  private static final String DATA = "data";
  private static final String EVENT = "event";

  private final Map<String, Endpoint> endpoints = new HashMap<>();
  private final Map<String, EventBody> events = new HashMap<>();
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Map<String, EnumType> enums = new HashMap<>();

  NamedElements(Api api) {
    for (Service service : api.services()) {
      for (Endpoint endpoint : service.endpoints()) {
        endpoints.put(endpoint.operation().id().toString(), endpoint);
      }
      service.events().forEach(event -> events.put(event.event().id(), event));
      service.schemas().forEach(schema -> schemas.put(schema.key(), schema));
      service.enums().forEach(type -> enums.put(type.key(), type));
    }
  }

  /** Returns the element that an edit names; null if absent. */
  @Nullable Named find(Entry entry, Edit.OfJava edit) {
    if (entry.field() != null) {
      Member member = member(entry, entry.field());
      return member == null ? null : ofMember(member, edit);
    } else if (entry.isEvent()) {
      return events.containsKey(entry.target()) ? new Named.EventRecord(entry.target()) : null;
    }
    Endpoint endpoint = endpoints.get(entry.target());
    return endpoint == null ? null : ofOperation(endpoint, edit);
  }

  /** Property of a schema, found by the path of its field. */
  private record Member(Schema owner, Property property) {}

  private @Nullable Named ofMember(Member member, Edit.OfJava edit) {
    Property property = member.property();
    TypeRef held = property.type().innermost();
    if (edit instanceof Edit.JavaComponent) {
      return new Named.Component(member.owner().key(), property.place(), property.name());
    } else if (edit instanceof Edit.JavaValue value && held instanceof TypeRef.OneOf values) {
      EnumType type = enums.get(values.enumType());
      boolean isListed =
          type != null && type.items().stream().anyMatch(it -> it.value().equals(value.value()));
      return isListed ? new Named.Constant(values.enumType(), value.value()) : null;
    } else if (edit instanceof Edit.JavaType) {
      return held instanceof TypeRef.OneOf values
          ? new Named.Values(values.enumType())
          : held instanceof TypeRef.ObjectOf object && schemas.containsKey(object.schema())
              ? new Named.Shared(object.schema())
              : null;
    }
    return null;
  }

  private static @Nullable Named ofOperation(Endpoint endpoint, Edit.OfJava edit) {
    if (edit instanceof Edit.JavaMethod) {
      return new Named.Method(endpoint.operation().id());
    } else if (edit instanceof Edit.JavaClass) {
      return new Named.Classes(endpoint.operation().id());
    } else if (edit instanceof Edit.JavaError error && has(endpoint.errors(), error.error())) {
      return new Named.Failure(endpoint.operation().id(), error.error());
    }
    return null;
  }

  private static boolean has(List<LinkedError> errors, String key) {
    return errors.stream()
        .anyMatch(error -> error.key().equals(key) || has(error.subErrors(), key));
  }

  private @Nullable Member member(Entry entry, FieldPath field) {
    if (field.part() == Part.EVENT) {
      EventBody event = events.get(entry.target());
      return event == null ? null : ofEvent(event, field.names());
    }
    Endpoint endpoint = endpoints.get(entry.target());
    if (endpoint == null) {
      return null;
    }
    Set<Place> places =
        switch (field.part()) {
          case PATH -> Set.of(Place.PATH);
          case QUERY -> Set.of(Place.QUERY);
          case HEADER -> Set.of(Place.HEADER);
          default -> Set.of(Place.MEMBER, Place.PART, Place.FORM, Place.BODY);
        };
    return field.part() == Part.RESPONSE
        ? ofAnswer(endpoint, field.names())
        : below(endpoint.request(), field.names(), places);
  }

  private @Nullable Member ofEvent(EventBody event, String names) {
    String inAnswer = event.answer() == null ? null : FieldPath.belowAnswer(names);
    return event.answer() == null || inAnswer == null
        ? below(event.body(), payload(event.event(), names))
        : below(event.answer(), inAnswer);
  }

  private @Nullable Member ofAnswer(Endpoint endpoint, String names) {
    boolean enveloped = endpoint.operation().response().kind() == ResponseKind.ENVELOPE;
    String inside = enveloped ? FieldPath.below(names, DATA) : names;
    if (inside == null) {
      return null;
    } else if (endpoint.payload() instanceof Payload.Members members) {
      return below(members.schema(), inside);
    } else if (endpoint.payload() instanceof Payload.Stream stream) {
      return below(stream.element(), inside);
    } else if (endpoint.payload() instanceof Payload.Value value) {
      Schema schema = schema(value.type());
      return schema == null ? null : below(schema, inside);
    }
    return null;
  }

  /** Returns a path without the envelope of events, which is not a part of their records. */
  private static String payload(Event event, String names) {
    boolean wrapped =
        event.fields().stream()
            .anyMatch(row -> row.name().equals(EVENT) && !row.fields().isEmpty());
    String inside = FieldPath.below(names, EVENT);
    return wrapped && inside != null ? inside : names;
  }

  private @Nullable Member below(Schema schema, String names) {
    return below(schema, names, Set.of(Place.values()));
  }

  private @Nullable Member below(Schema schema, String names, Set<Place> places) {
    Property through =
        schema.properties().stream()
            .filter(property -> places.contains(property.place()))
            .filter(property -> names.equals(property.name()) || leads(property, names))
            .max(Comparator.comparingInt(property -> property.name().length()))
            .orElse(null);
    if (through == null) {
      return null;
    } else if (through.name().equals(names)) {
      return new Member(schema, through);
    }
    Schema next = schema(through.type());
    return next == null ? null : below(next, names.substring(through.name().length() + 1));
  }

  private static boolean leads(Property property, String names) {
    return FieldPath.below(names, property.name()) != null;
  }

  private @Nullable Schema schema(TypeRef type) {
    return type.innermost() instanceof TypeRef.ObjectOf object
        ? schemas.get(object.schema())
        : null;
  }
}
