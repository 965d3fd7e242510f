package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The API that a folder of pages describes, linked: ids are unique, and notices refer to
 * operations.
 *
 * @param operations the operations, by page
 * @param events the events and callbacks, by page
 * @param notices the notices, by page
 * @param services the linked services; not part of the model file, since they can be derived
 * @param undocumented the operations that notices name and no page describes, by path; not part of
 *     the model file, since they can be derived
 * @param corrections the corrections that an overlay applied
 * @param chosenNames Java names that an overlay chose; not part of the model file
 */
public record Api(
    List<Operation> operations,
    List<Event> events,
    List<Notice> notices,
    @JsonIgnore List<Service> services,
    @JsonIgnore List<UndocumentedOperation> undocumented,
    List<Correction> corrections,
    @JsonIgnore Map<Named, ChosenName> chosenNames) {
  public Api {
    operations = List.copyOf(operations);
    events = List.copyOf(events);
    notices = List.copyOf(notices);
    services = List.copyOf(services);
    undocumented = List.copyOf(undocumented);
    corrections = List.copyOf(corrections);
    chosenNames = Map.copyOf(chosenNames);
  }

  /** Creates an API without corrections. */
  public Api(
      List<Operation> operations,
      List<Event> events,
      List<Notice> notices,
      List<Service> services,
      List<UndocumentedOperation> undocumented) {
    this(operations, events, notices, services, undocumented, List.of(), Map.of());
  }

  /** Creates the part of an API that a model file holds. */
  @JsonCreator
  public Api(
      @JsonProperty("operations") List<Operation> operations,
      @JsonProperty("events") List<Event> events,
      @JsonProperty("notices") List<Notice> notices) {
    this(operations, events, notices, List.of(), List.of());
  }

  /** Returns the API with the corrections and chosen names of an overlay. */
  public Api corrected(List<Correction> applied, Map<Named, ChosenName> chosen) {
    return new Api(operations, events, notices, services, undocumented, applied, chosen);
  }
}
