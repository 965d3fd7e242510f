package dev.larkspur.generator.model;

/**
 * How much there is in a service.
 *
 * @param id which product and version
 * @param operations how many operations it has
 * @param events how many events it has
 * @param schemas how many objects its pages share
 * @param enums how many lists of known values it has
 * @param errors how many errors its operations document
 */
public record ServiceSize(
    ServiceId id, int operations, int events, int schemas, int enums, int errors) {

  /** The size of a service. */
  public static ServiceSize of(Service service) {
    return new ServiceSize(
        service.id(),
        service.endpoints().size(),
        service.events().size(),
        service.schemas().size(),
        service.enums().size(),
        service.endpoints().stream().mapToInt(endpoint -> endpoint.errors().size()).sum());
  }
}
