package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The parameter that makes a repeated request idempotent.
 *
 * @param parameter the wire name
 * @param in the part of the request that contains it
 */
public record IdempotencyParameter(String parameter, In in) {

  /** The part of the request that contains the key. */
  public enum In {
    @JsonProperty("body")
    BODY,
    @JsonProperty("query")
    QUERY
  }
}
