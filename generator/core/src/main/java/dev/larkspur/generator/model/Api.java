package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * Everything that a folder of pages describes, linked: ids are unique, notices know their
 * operations.
 *
 * @param operations the operations, by page
 * @param events the events, by page
 * @param notices the notices, by page
 * @param services what they mean taken together; not part of the model file, since it follows from
 *     the rest
 * @param corrections what an overlay put right
 * @param chosenNames Java names that an overlay chose; not part of the model file, which has none
 */
public record Api(
    List<Operation> operations,
    List<Event> events,
    List<Notice> notices,
    @JsonIgnore List<Service> services,
    List<Correction> corrections,
    @JsonIgnore Map<Named, ChosenName> chosenNames) {
  public Api {
    operations = List.copyOf(operations);
    events = List.copyOf(events);
    notices = List.copyOf(notices);
    services = List.copyOf(services);
    corrections = List.copyOf(corrections);
    chosenNames = Map.copyOf(chosenNames);
  }

  /** An API that nothing was put right in. */
  public Api(
      List<Operation> operations,
      List<Event> events,
      List<Notice> notices,
      List<Service> services) {
    this(operations, events, notices, services, List.of(), Map.of());
  }

  /** What a model file holds: everything but what follows from it. */
  @JsonCreator
  public Api(
      @JsonProperty("operations") List<Operation> operations,
      @JsonProperty("events") List<Event> events,
      @JsonProperty("notices") List<Notice> notices) {
    this(operations, events, notices, List.of());
  }

  /** The same with what an overlay did to it. */
  public Api corrected(List<Correction> applied, Map<Named, ChosenName> chosen) {
    return new Api(operations, events, notices, services, applied, chosen);
  }
}
