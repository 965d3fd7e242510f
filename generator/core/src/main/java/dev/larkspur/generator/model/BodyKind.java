package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The encoding of a request body. */
public enum BodyKind {
  @JsonProperty("object")
  OBJECT,
  @JsonProperty("array")
  ARRAY,
  @JsonProperty("multipart")
  MULTIPART,
  @JsonProperty("form")
  FORM,
  @JsonProperty("binary")
  BINARY
}
