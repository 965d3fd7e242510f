package dev.larkspur.generator.model;

import java.util.List;

/**
 * A product in one version, linked.
 *
 * @param id the product and version
 * @param endpoints its operations, by id
 * @param events its events and callbacks, by type
 * @param schemas the object types that its pages share, by key
 * @param enums the enum types, by key
 */
public record Service(
    ServiceId id,
    List<Endpoint> endpoints,
    List<EventBody> events,
    List<Schema> schemas,
    List<EnumType> enums) {
  public Service {
    endpoints = List.copyOf(endpoints);
    events = List.copyOf(events);
    schemas = List.copyOf(schemas);
    enums = List.copyOf(enums);
  }
}
