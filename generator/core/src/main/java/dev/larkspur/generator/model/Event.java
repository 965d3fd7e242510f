package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event or a callback that the platform sends to an app, as its page describes it. An app
 * answers a callback.
 *
 * @param id the type on the wire, such as {@code im.message.receive_v1}
 * @param title the page's title
 * @param description the Markdown text before the first part; empty if absent
 * @param fullPath the page's path on the portal
 * @param updatedAt when the portal last changed the page
 * @param language the language of the page; null in model files of earlier versions
 * @param source the file that the page was read from
 * @param translations the pages by language, if pages of several languages describe it
 * @param access which apps receive it, and how
 * @param deprecated whether the page is a historic version or advises against the event
 * @param fields the rows of the table of the event body
 * @param examples the page's code examples
 * @param answer the answer of the app; null unless it is a callback
 */
public record Event(
    String id,
    String title,
    String description,
    @Nullable String fullPath,
    @Nullable Instant updatedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String language,
    Source source,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, TranslatedPage> translations,
    @JsonUnwrapped EventAccess access,
    boolean deprecated,
    List<Field> fields,
    List<Example> examples,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Answer answer) {
  @JsonCreator
  public Event {
    description = description == null ? "" : description;
    translations = Translations.copy(translations);
    access = access == null ? EventAccess.UNDOCUMENTED : access;
    fields = List.copyOf(fields);
    examples = List.copyOf(examples);
  }

  /** Creates an event without documented access. */
  public Event(
      String id,
      String title,
      String description,
      @Nullable String fullPath,
      @Nullable Instant updatedAt,
      @Nullable String language,
      Source source,
      Map<String, TranslatedPage> translations,
      List<Field> fields,
      List<Example> examples) {
    this(
        id,
        title,
        description,
        fullPath,
        updatedAt,
        language,
        source,
        translations,
        EventAccess.UNDOCUMENTED,
        false,
        fields,
        examples,
        null);
  }

  /** Returns whether it is a callback. */
  @JsonIgnore
  public boolean isCallback() {
    return answer != null;
  }

  /** Returns a builder that holds the values of this event. */
  public EventBuilder toBuilder() {
    return new EventBuilder(this);
  }

  /** Returns the event with other fields. */
  public Event withFields(List<Field> others) {
    return toBuilder().fields(others).build();
  }

  /** Returns the event with an answer. */
  public Event withAnswer(Answer other) {
    return toBuilder().answer(other).build();
  }
}
