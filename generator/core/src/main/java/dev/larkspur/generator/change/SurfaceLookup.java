package dev.larkspur.generator.change;

import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.TypeRef;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the element of the generated Java for the wire path of a field. */
final class SurfaceLookup {
  private static final String DATA = "data";
  private static final String EVENT = "event";
  private static final Set<Place> IN_BODY =
      Set.of(Place.MEMBER, Place.PART, Place.FORM, Place.BODY);

  private final JavaSurface surface;

  SurfaceLookup(JavaSurface surface) {
    this.surface = surface;
  }

  /**
   * The element of a field.
   *
   * @param element the element's name in the surface
   * @param type the type of its value; null if unknown
   */
  record Found(String element, @Nullable TypeRef type) {}

  /** Returns the element of a field; null if callers cannot see it. */
  @Nullable Found find(OwnerPath fieldPath) {
    String owner = fieldPath.owner();
    if (fieldPath.part() == Part.EVENT) {
      JavaEvent event = surface.event(owner);
      return event == null ? null : inEvent(event, fieldPath.names());
    } else if (fieldPath.part() == Part.ANSWER) {
      JavaEvent callback = surface.event(owner);
      JavaObject answer = callback == null ? null : callback.answer();
      return answer == null ? null : below(answer, fieldPath.names());
    }
    JavaOperation operation = surface.operation(owner);
    if (operation == null) {
      return null;
    }
    return fieldPath.part() == Part.RESPONSE
        ? inResponse(operation, fieldPath.names())
        : inRequest(operation.request(), fieldPath);
  }

  /** Returns the object inside all lists and maps of a field; null if it is something else. */
  @Nullable JavaObject object(Found found, @Nullable String owner) {
    if (found.type() != null) {
      return surface.object(found.type());
    }
    JavaEvent event = surface.event(owner);
    JavaOperation operation = surface.operation(owner);
    return event != null ? event.body() : operation == null ? null : operation.response();
  }

  private @Nullable Found inRequest(JavaObject request, OwnerPath fieldPath) {
    List<String> path = fieldPath.names();
    for (JavaComponent component : request.components()) {
      if (component.wireName().equals(path.get(0))
          && isIn(fieldPath.part(), component.property().place())) {
        return below(request, component, path.subList(1, path.size()));
      }
    }
    for (JavaComponent component : request.components()) {
      if (fieldPath.part() == Part.BODY && component.property().place() == Place.BODY) {
        return below(component.property().type(), path);
      }
    }
    return null;
  }

  /** Finds a field of an event, whose record is the {@code event} object if the table has one. */
  private @Nullable Found inEvent(JavaEvent event, List<String> path) {
    boolean wrapped =
        event.event().fields().stream()
            .anyMatch(row -> row.name().equals(EVENT) && !row.fields().isEmpty());
    if (!wrapped) {
      return below(event.body(), path);
    } else if (!path.get(0).equals(EVENT)) {
      return null;
    }
    return path.size() == 1
        ? new Found(JavaSurface.eventType(event), null)
        : below(event.body(), path.subList(1, path.size()));
  }

  private @Nullable Found inResponse(JavaOperation operation, List<String> path) {
    ResponseKind kind = operation.operation().response().kind();
    boolean wrapped = kind == ResponseKind.ENVELOPE || kind == ResponseKind.DATA;
    if (wrapped && !path.get(0).equals(DATA)) {
      return null;
    }
    List<String> inside = wrapped ? path.subList(1, path.size()) : path;
    TypeRef value =
        operation.endpoint().payload() instanceof Payload.Value whole ? whole.type() : null;
    if (inside.isEmpty()) {
      return new Found(JavaSurface.method(operation), value);
    } else if (value != null) {
      return below(value, inside);
    }
    return operation.response() == null ? null : below(operation.response(), inside);
  }

  private @Nullable Found below(TypeRef type, List<String> path) {
    JavaObject object = surface.object(type);
    return object == null ? null : below(object, path);
  }

  private @Nullable Found below(JavaObject object, List<String> path) {
    JavaComponent component = object.component(path.get(0));
    return component == null ? null : below(object, component, path.subList(1, path.size()));
  }

  private @Nullable Found below(JavaObject object, JavaComponent component, List<String> rest) {
    return rest.isEmpty()
        ? new Found(JavaSurface.accessor(object, component), component.property().type())
        : below(component.property().type(), rest);
  }

  private static boolean isIn(Part part, Place place) {
    return switch (part) {
      case PATH -> place == Place.PATH;
      case QUERY -> place == Place.QUERY;
      case HEADER -> place == Place.HEADER;
      default -> IN_BODY.contains(place);
    };
  }
}
