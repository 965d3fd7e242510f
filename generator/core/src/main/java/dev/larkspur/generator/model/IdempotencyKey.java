package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The parameter that makes a repeated request harmless.
 *
 * @param parameter its wire name
 * @param in where it is sent
 */
public record IdempotencyKey(String parameter, In in) {

  /** Where the key is sent. */
  public enum In {
    @JsonProperty("body")
    BODY,
    @JsonProperty("query")
    QUERY
  }
}
