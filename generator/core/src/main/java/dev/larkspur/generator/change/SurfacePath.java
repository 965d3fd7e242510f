package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.TypeRef;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the wire path of a field to the element of the generated Java that it became. */
final class SurfacePath {
  private static final String DATA = "data";
  private static final String EVENT = "event";
  private static final Set<Place> IN_BODY =
      Set.of(Place.MEMBER, Place.PART, Place.FORM, Place.BODY);

  private final JavaSurface surface;

  SurfacePath(JavaSurface surface) {
    this.surface = surface;
  }

  /**
   * What a field became.
   *
   * @param element its key in the surface
   * @param type what it holds; null if that is not told apart
   */
  record Found(String element, @Nullable TypeRef type) {}

  /** What a field became; null if it is nothing that callers see. */
  @Nullable Found find(@Nullable String owner, FieldSite site) {
    if (site.part() == Part.EVENT) {
      EventBody event = surface.eventBody(owner);
      return event == null ? null : told(event, site.path());
    }
    Endpoint endpoint = surface.endpoint(owner);
    if (endpoint == null) {
      return null;
    }
    return site.part() == Part.RESPONSE
        ? received(endpoint, site.path())
        : sent(endpoint.request(), site);
  }

  private @Nullable Found sent(Schema request, FieldSite site) {
    List<String> path = site.path();
    for (Property property : request.properties()) {
      if (property.name().equals(path.get(0)) && isIn(site.part(), property.place())) {
        return below(request, property, path.subList(1, path.size()));
      }
    }
    for (Property property : request.properties()) {
      if (site.part() == Part.BODY && property.place() == Place.BODY) {
        return below(property.type(), path);
      }
    }
    return null;
  }

  /** The record of an event is what its table shows inside {@code event}, if it shows that. */
  private @Nullable Found told(EventBody event, List<String> path) {
    boolean wrapped =
        event.event().fields().stream()
            .anyMatch(row -> row.name().equals(EVENT) && !row.fields().isEmpty());
    if (!wrapped) {
      return below(event.body(), path);
    } else if (!path.get(0).equals(EVENT)) {
      return null;
    }
    return path.size() == 1
        ? new Found(surface.event(event), null)
        : below(event.body(), path.subList(1, path.size()));
  }

  private @Nullable Found received(Endpoint endpoint, List<String> path) {
    ResponseKind kind = endpoint.operation().response().kind();
    boolean wrapped = kind == ResponseKind.ENVELOPE || kind == ResponseKind.DATA;
    if (wrapped && !path.get(0).equals(DATA)) {
      return null;
    }
    List<String> inside = wrapped ? path.subList(1, path.size()) : path;
    Answer answer = endpoint.answer();
    if (inside.isEmpty()) {
      return new Found(
          surface.method(endpoint), answer instanceof Answer.Value value ? value.type() : null);
    }
    if (answer instanceof Answer.Members members) {
      return below(members.schema(), inside);
    } else if (answer instanceof Answer.Stream stream) {
      return below(stream.element(), inside);
    } else if (answer instanceof Answer.Value value) {
      return below(value.type(), inside);
    }
    return null;
  }

  private @Nullable Found below(TypeRef type, List<String> path) {
    TypeRef innermost = JavaLooks.innermost(type);
    Schema schema =
        innermost instanceof TypeRef.ObjectOf object ? surface.schema(object.schema()) : null;
    return schema == null ? null : below(schema, path);
  }

  private @Nullable Found below(Schema schema, List<String> path) {
    for (Property property : schema.properties()) {
      if (property.name().equals(path.get(0))) {
        return below(schema, property, path.subList(1, path.size()));
      }
    }
    return null;
  }

  private @Nullable Found below(Schema schema, Property property, List<String> rest) {
    return rest.isEmpty()
        ? new Found(surface.member(schema, property), property.type())
        : below(property.type(), rest);
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
