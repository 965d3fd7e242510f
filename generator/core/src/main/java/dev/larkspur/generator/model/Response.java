package dev.larkspur.generator.model;

import java.util.List;

/**
 * What comes back.
 *
 * @param kind how the rows below relate to the answer
 * @param fields the rows as written, never wrapped or moved
 */
public record Response(ResponseKind kind, List<Field> fields) {
  public Response {
    fields = List.copyOf(fields);
  }
}
