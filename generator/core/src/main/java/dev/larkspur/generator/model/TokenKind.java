package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose access token a call may carry. */
public enum TokenKind {
  @JsonProperty("tenant")
  TENANT,
  @JsonProperty("user")
  USER,
  @JsonProperty("app")
  APP
}
