package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Type of an access token. */
public enum AccessTokenType {
  @JsonProperty("tenant")
  TENANT,
  @JsonProperty("user")
  USER,
  @JsonProperty("app")
  APP
}
