package dev.larkspur.generator.model;

import java.util.List;

/**
 * Response of an operation, as its page describes it.
 *
 * @param kind how the rows relate to the response body
 * @param fields the rows as written, never wrapped or moved
 */
public record Response(ResponseKind kind, List<Field> fields) {
  public Response {
    fields = List.copyOf(fields);
  }
}
