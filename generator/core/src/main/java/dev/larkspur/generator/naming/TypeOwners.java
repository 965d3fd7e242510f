package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The objects that have members of each type of a service, by key. */
final class TypeOwners {
  private final Map<String, Set<String>> owners = new LinkedHashMap<>();

  TypeOwners(Service service) {
    for (Endpoint endpoint : Precedence.ofEndpoints(service.endpoints())) {
      addMembers(endpoint.request());
      if (endpoint.payload() instanceof Payload.Members members) {
        addMembers(members.schema());
      } else if (endpoint.payload() instanceof Payload.Stream stream) {
        addMembers(stream.element());
      } else if (endpoint.payload() instanceof Payload.Value value) {
        add(value.type(), TypeCandidates.responseKey(endpoint.operation().id()));
      }
    }
    service.events().stream().flatMap(EventBody::schemas).forEach(this::addMembers);
    service.schemas().forEach(this::addMembers);
  }

  /** Returns the keys of the objects that have members of a type, without the type itself. */
  Set<String> of(String type) {
    return owners.getOrDefault(type, Set.of());
  }

  private void addMembers(Schema schema) {
    for (Property property : schema.properties()) {
      add(property.type(), schema.key());
    }
  }

  private void add(TypeRef type, String owner) {
    TypeRef innermost = type.innermost();
    if (innermost instanceof TypeRef.ObjectOf object && !object.schema().equals(owner)) {
      add(object.schema(), owner);
    } else if (innermost instanceof TypeRef.OneOf values) {
      add(values.enumType(), owner);
    }
  }

  private void add(String type, String owner) {
    owners.computeIfAbsent(type, none -> new LinkedHashSet<>()).add(owner);
  }
}
