package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * An operation of the API, as its page describes it. The model file holds it as one flat object,
 * that of {@link OperationBuilder}.
 *
 * @param id the id, unique in an {@link Api}
 * @param page the page that describes the operation
 * @param deprecated whether the page is a historic version or advises against the operation
 * @param requestLine method and URL
 * @param access who may call it, and how often
 * @param request headers, parameters and body
 * @param response what a call returns
 * @param errors the documented errors in the page's order, including duplicates
 * @param orphanSubErrors sub-errors whose parent the page does not list
 * @param examples the page's code examples
 * @param traits paging, idempotency, retries and notices
 */
public record Operation(
    OperationId id,
    PageInfo page,
    boolean deprecated,
    RequestLine requestLine,
    Access access,
    RequestParts request,
    Response response,
    List<ErrorCode> errors,
    List<ErrorCode> orphanSubErrors,
    Examples examples,
    OperationTraits traits) {
  public Operation {
    errors = List.copyOf(errors);
    orphanSubErrors = List.copyOf(orphanSubErrors);
  }

  /** Returns a builder for an operation with this id. */
  public static OperationBuilder builder(OperationId id) {
    return new OperationBuilder(id);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Operation of(OperationBuilder flat) {
    return flat.build();
  }

  /** Returns a builder that holds the values of this operation. */
  @JsonValue
  public OperationBuilder toBuilder() {
    return new OperationBuilder(this);
  }
}
