package dev.larkspur.generator.model;

import java.util.List;

/**
 * An operation, linked.
 *
 * @param operation the operation as its page describes it
 * @param request everything that the caller passes, wherever it is sent
 * @param payload what a call returns
 * @param errors the documented errors with the announcements of notices
 */
public record Endpoint(
    Operation operation, Schema request, Payload payload, List<LinkedError> errors) {
  public Endpoint {
    errors = List.copyOf(errors);
  }
}
