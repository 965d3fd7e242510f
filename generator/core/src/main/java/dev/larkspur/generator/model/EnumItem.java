package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;

/**
 * A known value of a field.
 *
 * @param value the value as written, also where the field is a number
 * @param description its meaning
 * @param source the notation that lists it
 * @param translations the descriptions by language, if pages of several languages describe it
 */
public record EnumItem(
    String value,
    String description,
    EnumSource source,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> translations) {
  @JsonCreator
  public EnumItem {
    translations = Translations.copy(translations);
  }

  /** Returns the description in a language, or else that of the page. */
  public String in(String language) {
    return translations.getOrDefault(language, description);
  }

  /** Returns the value with another description in a language. */
  public EnumItem describedAs(String text, String language) {
    Map<String, String> texts = new TreeMap<>(translations);
    texts.computeIfPresent(language, (same, old) -> text);
    return new EnumItem(value, text, source, texts);
  }

  /** Creates a value that pages of one language describe. */
  public EnumItem(String value, String description, EnumSource source) {
    this(value, description, source, Map.of());
  }
}
