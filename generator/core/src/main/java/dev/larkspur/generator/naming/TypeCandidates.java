package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import java.util.HashMap;
import java.util.Map;

/** Preferred names of the types of a service, before collisions are resolved. */
final class TypeCandidates {
  private final Map<String, Schema> owned = new HashMap<>();
  private final Map<String, String> candidates = new HashMap<>();

  TypeCandidates(Service service) {
    for (Endpoint endpoint : service.endpoints()) {
      String stem = stem(endpoint.operation().id());
      candidates.put(endpoint.request().key(), stem + TypeNames.REQUEST);
      // Needed even if the response is not an object: it may be a list of objects.
      candidates.put(endpoint.operation().id() + "/response", stem + TypeNames.RESPONSE);
      if (endpoint.payload() instanceof Payload.Stream stream) {
        candidates.put(stream.element().key(), stem + TypeNames.RESPONSE);
      }
    }
    for (EventBody event : service.events()) {
      candidates.put(event.body().key(), event(event.event().id()));
    }
    service.schemas().forEach(schema -> owned.put(schema.key(), schema));
    service.schemas().forEach(schema -> candidates.put(schema.key(), candidate(schema)));
  }

  /** Returns the names by schema key. */
  Map<String, String> all() {
    return candidates;
  }

  /** Returns the first part of the names of an operation's classes: {@code ReplyMessage}. */
  static String stem(OperationId id) {
    String subject = id.resource().isEmpty() ? id.project() : id.resource();
    return Words.of(id.method()).plus(Words.of(subject)).pascal();
  }

  /** Returns {@code MessageReceiveEvent} for {@code im.message.receive_v1}. */
  static String event(String type) {
    String rest = type.indexOf('.') < 0 ? type : type.substring(type.indexOf('.') + 1);
    String name = Words.of(rest.replaceFirst("_v[0-9]+$", "")).pascal();
    return name.endsWith("Event") ? name : name + "Event";
  }

  private String candidate(Schema schema) {
    String known = candidates.get(schema.key());
    if (known != null) {
      return known;
    }
    String name = Words.of(schema.name()).pascal();
    if (schema.owner() == null) {
      return name;
    }
    Schema owner = owned.get(schema.owner());
    String prefix = owner == null ? candidates.getOrDefault(schema.owner(), "") : candidate(owner);
    return prefix + name;
  }
}
