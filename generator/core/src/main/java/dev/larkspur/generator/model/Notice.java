package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An announcement of a change in how the platform behaves.
 *
 * @param id unique in an {@link Api}
 * @param title the page's title
 * @param fullPath the page's path on the portal
 * @param updatedAt when the portal last changed the page
 * @param source which page it was read from
 * @param scenarios whom it concerns; one without a title if the page makes no difference
 */
public record Notice(
    String id,
    String title,
    @Nullable String fullPath,
    @Nullable Instant updatedAt,
    Source source,
    List<Scenario> scenarios) {
  public Notice {
    scenarios = List.copyOf(scenarios);
  }

  /** Returns the notice with another id. */
  public Notice withId(String other) {
    return new Notice(other, title, fullPath, updatedAt, source, scenarios);
  }

  /**
   * One group of apps and what changes for them.
   *
   * @param title the group, as the heading names it
   * @param effectiveDate from when on
   * @param effects the errors that operations will answer with
   * @param events the events that will no longer come
   */
  public record Scenario(
      @Nullable String title,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate effectiveDate,
      List<Effect> effects,
      List<EventEffect> events) {
    public Scenario {
      effects = List.copyOf(effects);
      events = List.copyOf(events);
    }
  }

  /**
   * An error code and the operations that will answer with it.
   *
   * @param errorCode the code
   * @param operations one entry for each endpoint named
   */
  public record Effect(long errorCode, List<AffectedOperation> operations) {
    public Effect {
      operations = List.copyOf(operations);
    }
  }

  /**
   * An endpoint that a notice names.
   *
   * @param title the operation's name in the notice
   * @param httpMethod the method: that of the linked page where it is known, else as written, in
   *     upper case
   * @param writtenMethod the method as the notice writes it
   * @param path the path, with its leading slash
   * @param condition when the code is returned, if the notice narrows it
   * @param fullPath the linked page
   * @param historic whether the notice marks it as a historic version
   * @param line where it stands
   */
  public record AffectedOperation(
      String title,
      @Nullable String httpMethod,
      @Nullable String writtenMethod,
      String path,
      @Nullable String condition,
      @Nullable String fullPath,
      boolean historic,
      int line) {}

  /**
   * An event that a notice names.
   *
   * @param title the event's name in the notice
   * @param type the event type on the wire
   */
  public record EventEffect(String title, String type) {}
}
