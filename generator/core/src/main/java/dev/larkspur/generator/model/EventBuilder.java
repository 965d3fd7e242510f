package dev.larkspur.generator.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builder for a changed copy of an {@link Event}. */
public final class EventBuilder {
  private final Event from;
  private String title;
  private String description;
  private Map<String, TranslatedPage> translations;
  private EventAccess access;
  private boolean deprecated;
  private List<Field> fields;
  private List<Example> examples;
  private @Nullable Answer answer;

  EventBuilder(Event from) {
    this.from = from;
    this.title = from.title();
    this.description = from.description();
    this.translations = from.translations();
    this.access = from.access();
    this.deprecated = from.deprecated();
    this.fields = from.fields();
    this.examples = from.examples();
    this.answer = from.answer();
  }

  public EventBuilder title(String title) {
    this.title = title;
    return this;
  }

  public EventBuilder description(String description) {
    this.description = description;
    return this;
  }

  public EventBuilder translations(Map<String, TranslatedPage> translations) {
    this.translations = translations;
    return this;
  }

  public EventBuilder access(EventAccess access) {
    this.access = access;
    return this;
  }

  public EventBuilder deprecated(boolean deprecated) {
    this.deprecated = deprecated;
    return this;
  }

  public EventBuilder fields(List<Field> fields) {
    this.fields = fields;
    return this;
  }

  public EventBuilder examples(List<Example> examples) {
    this.examples = examples;
    return this;
  }

  public EventBuilder answer(@Nullable Answer answer) {
    this.answer = answer;
    return this;
  }

  /** Builds the event. */
  public Event build() {
    return new Event(
        from.id(),
        title,
        description,
        from.fullPath(),
        from.updatedAt(),
        from.language(),
        from.source(),
        translations,
        access,
        deprecated,
        fields,
        examples,
        answer);
  }
}
