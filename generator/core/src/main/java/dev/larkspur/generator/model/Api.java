package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Everything that a folder of pages describes, linked: ids are unique, notices know their
 * operations.
 *
 * @param operations the operations, by page
 * @param events the events, by page
 * @param notices the notices, by page
 * @param services what they mean taken together; not part of the model file, since it follows from
 *     the rest
 */
public record Api(
    List<Operation> operations,
    List<Event> events,
    List<Notice> notices,
    @JsonIgnore List<Service> services) {
  public Api {
    operations = List.copyOf(operations);
    events = List.copyOf(events);
    notices = List.copyOf(notices);
    services = List.copyOf(services);
  }

  /** What a model file holds: everything but what follows from it. */
  @JsonCreator
  public Api(
      @JsonProperty("operations") List<Operation> operations,
      @JsonProperty("events") List<Event> events,
      @JsonProperty("notices") List<Notice> notices) {
    this(operations, events, notices, List.of());
  }
}
