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
 * @param description the Markdown text before the first section or scenario; empty if absent
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
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String description,
    @Nullable String fullPath,
    @Nullable Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String language,
    Source source,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, TranslatedPage> translations,
    List<Scenario> scenarios) {
  public Notice {
    description = description == null ? "" : description;
    translations = Translations.copy(translations);
    scenarios = List.copyOf(scenarios);
  }

  /** Returns the notice with another id. */
  public Notice withId(String other) {
    return new Notice(
        other, title, description, fullPath, updatedAt, language, source, translations, scenarios);
  }

  /** Returns the notice with other scenarios. */
  public Notice withScenarios(List<Scenario> others) {
    return new Notice(
        id, title, description, fullPath, updatedAt, language, source, translations, others);
  }

  /**
   * A group of apps and the changes for them.
   *
   * @param title the heading that names the group
   * @param effectiveDate the effective date
   * @param reason what changes and why, as Markdown without the listed effects; empty if absent
   * @param impact the consequences, as Markdown; empty if absent
   * @param solution what to do, as Markdown; empty if absent
   * @param translations the texts by language, if pages of several languages describe the notice
   * @param effects the errors that operations will return
   * @param events the events that will no longer be sent
   */
  public record Scenario(
      @Nullable String title,
      @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate effectiveDate,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String reason,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String impact,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String solution,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ScenarioText> translations,
      List<Effect> effects,
      List<EventEffect> events) {
    public Scenario {
      reason = reason == null ? "" : reason;
      impact = impact == null ? "" : impact;
      solution = solution == null ? "" : solution;
      translations = Translations.copy(translations);
      effects = List.copyOf(effects);
      events = List.copyOf(events);
    }

    /** Returns the texts. */
    public ScenarioText text() {
      return new ScenarioText(title, reason, impact, solution);
    }

    /** Returns the scenario with the texts of a language, if a page of that language has it. */
    public Scenario in(String language) {
      ScenarioText text = translations.get(language);
      return text == null ? this : with(text, translations);
    }

    /** Returns the scenario with other texts. */
    public Scenario with(ScenarioText text, Map<String, ScenarioText> byLanguage) {
      return new Scenario(
          text.title(),
          effectiveDate,
          text.reason(),
          text.impact(),
          text.solution(),
          byLanguage,
          effects,
          events);
    }

    /** Returns the scenario with other effects. */
    public Scenario withEffects(List<Effect> others) {
      return new Scenario(
          title, effectiveDate, reason, impact, solution, translations, others, events);
    }
  }

  /**
   * The texts of a scenario in one language.
   *
   * @param title the heading that names the group
   * @param reason what changes and why; empty if absent
   * @param impact the consequences; empty if absent
   * @param solution what to do; empty if absent
   */
  public record ScenarioText(
      @Nullable String title, String reason, String impact, String solution) {
    public ScenarioText {
      reason = reason == null ? "" : reason;
      impact = impact == null ? "" : impact;
      solution = solution == null ? "" : solution;
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
