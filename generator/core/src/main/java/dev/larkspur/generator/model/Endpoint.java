package dev.larkspur.generator.model;

import java.util.List;

/**
 * An operation, linked.
 *
 * @param operation what its page says
 * @param request everything a caller hands in, wherever it is sent
 * @param answer what a caller gets back
 * @param errors the documented errors with what notices say of them
 */
public record Endpoint(
    Operation operation, Schema request, Answer answer, List<LinkedError> errors) {
  public Endpoint {
    errors = List.copyOf(errors);
  }
}
