package dev.larkspur.generator.model;

import java.util.List;

/**
 * What a request carries.
 *
 * @param contentType the media type, such as {@code application/json}
 * @param kind how the fields below are put on the wire
 * @param fields the members; of several tables for one body their union by name, the first wins
 * @param alternatives each of several tables for one body by itself; empty if there is one
 */
public record Body(
    String contentType, BodyKind kind, List<Field> fields, List<Alternative> alternatives) {
  public Body {
    fields = List.copyOf(fields);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * One of several tables for one body.
   *
   * @param title the heading it stands under
   * @param fields its own rows
   */
  public record Alternative(String title, List<Field> fields) {
    public Alternative {
      fields = List.copyOf(fields);
    }
  }
}
