package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An announcement of a change of the platform's behaviour.
 *
 * @param id the id, unique in an {@link Api}
 * @param title the page's title
 * @param fullPath the page's path on the portal
 * @param updatedAt when the portal last changed the page
 * @param language the language of the page; null in model files of earlier versions
 * @param source the file that the page was read from
 * @param translations the pages by language, if pages of several languages describe it
 * @param scenarios the affected groups of apps; a single one without a title if the notice has no
 *     groups
 */
public record Notice(
    String id,
    String title,
    @Nullable String fullPath,
    @Nullable Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String language,
    Source source,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, TranslatedPage> translations,
    List<Scenario> scenarios) {
  public Notice {
    translations = Translations.copy(translations);
    scenarios = List.copyOf(scenarios);
  }

  /** Returns the notice with another id. */
  public Notice withId(String other) {
    return new Notice(other, title, fullPath, updatedAt, language, source, translations, scenarios);
  }

  /** Returns the notice with other scenarios. */
  public Notice withScenarios(List<Scenario> others) {
    return new Notice(id, title, fullPath, updatedAt, language, source, translations, others);
  }

  /**
   * A group of apps and the changes for them.
   *
   * @param title the heading that names the group
   * @param effectiveDate the effective date
   * @param effects the errors that operations will return
   * @param events the events that will no longer be sent
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
   * An error code and the operations that will return it.
   *
   * @param errorCode the code
   * @param operations the operations that the notice names, one entry each
   */
  public record Effect(long errorCode, List<AffectedOperation> operations) {
    public Effect {
      operations = List.copyOf(operations);
    }
  }

  /**
   * An operation that a notice names.
   *
   * @param title the operation's name in the notice
   * @param httpMethod the method of the linked page if it is known, else the written one in upper
   *     case
   * @param writtenMethod the method as the notice writes it
   * @param path the path, with its leading slash
   * @param condition the condition under which the code is returned; null if absent
   * @param fullPath the linked page
   * @param historic whether the notice marks it as a historic version
   * @param line the line in the notice
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
