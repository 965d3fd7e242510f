package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A request body.
 *
 * @param contentType the media type, such as {@code application/json}
 * @param kind the encoding of the fields
 * @param fields the fields; for several tables their union by name, in which the first one wins
 * @param alternatives the tables if there are several; else empty
 */
public record Body(
    String contentType, BodyKind kind, List<Field> fields, List<Alternative> alternatives) {
  public Body {
    fields = List.copyOf(fields);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * One of several tables for a body.
   *
   * @param title the heading above the table
   * @param translations the headings by language, if pages of several languages have the table
   * @param fields the rows of the table
   */
  public record Alternative(
      String title,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> translations,
      List<Field> fields) {
    @JsonCreator
    public Alternative {
      translations = Translations.copy(translations);
      fields = List.copyOf(fields);
    }

    /** Creates a table of a page. */
    public Alternative(String title, List<Field> fields) {
      this(title, Map.of(), fields);
    }

    /** Returns the table with other rows. */
    public Alternative withFields(List<Field> others) {
      return new Alternative(title, translations, others);
    }
  }
}
