package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a request body is put on the wire. */
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
