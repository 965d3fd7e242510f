package dev.larkspur.generator.model;

import java.util.List;

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
   * @param fields the rows of the table
   */
  public record Alternative(String title, List<Field> fields) {
    public Alternative {
      fields = List.copyOf(fields);
    }
  }
}
