package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that the platform sends to an app, as its page describes it.
 *
 * @param id the event type on the wire, such as {@code im.message.receive_v1}
 * @param title the page's title
 * @param description the Markdown text before the first part; empty if absent
 * @param fullPath the page's path on the portal
 * @param updatedAt when the portal last changed the page
 * @param language the language of the page; null in model files of earlier versions
 * @param source the file that the page was read from
 * @param translations the pages by language, if pages of several languages describe it
 * @param fields the rows of the table of the event body
 * @param examples the page's code examples
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
    List<Field> fields,
    List<Example> examples) {
  public Event {
    description = description == null ? "" : description;
    translations = Translations.copy(translations);
    fields = List.copyOf(fields);
    examples = List.copyOf(examples);
  }

  /** Returns the event with other fields. */
  public Event withFields(List<Field> others) {
    return new Event(
        id,
        title,
        description,
        fullPath,
        updatedAt,
        language,
        source,
        translations,
        others,
        examples);
  }
}
