package dev.larkspur.generator.model;

import java.util.List;

/**
 * One product in one version, linked: what its pages mean, taken together.
 *
 * @param id which product and version
 * @param endpoints its operations, by id
 * @param events its events, by type
 * @param schemas the objects that its pages share, by key
 * @param enums its lists of known values, by key
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
