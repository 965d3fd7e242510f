package dev.larkspur.generator.model;

/**
 * Size of a service.
 *
 * @param id the product and version
 * @param operations the number of operations
 * @param events the number of events
 * @param callbacks the number of callbacks
 * @param schemas the number of object types that its pages share
 * @param enums the number of enum types
 * @param errors the number of documented errors
 */
public record ServiceSize(
    ServiceId id, int operations, int events, int callbacks, int schemas, int enums, int errors) {

  /** Returns the size of a service. */
  public static ServiceSize of(Service service) {
    int callbacks = (int) service.events().stream().filter(it -> it.event().isCallback()).count();
    return new ServiceSize(
        service.id(),
        service.endpoints().size(),
        service.events().size() - callbacks,
        callbacks,
        service.schemas().size(),
        service.enums().size(),
        service.endpoints().stream().mapToInt(endpoint -> endpoint.errors().size()).sum());
  }
}
