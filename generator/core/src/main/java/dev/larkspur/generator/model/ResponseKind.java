package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the rows of a response table relate to the response body. */
public enum ResponseKind {
  /** The rows are {@code code}, {@code msg} and {@code data}. */
  @JsonProperty("envelope")
  ENVELOPE,
  /** The payload is located beside {@code code}. */
  @JsonProperty("flat")
  FLAT,
  /** The rows are members of {@code data}, which the table does not contain. */
  @JsonProperty("data")
  DATA,
  /** The rows are the whole response body, which has no {@code code}. */
  @JsonProperty("bare")
  BARE,
  /** The response is a file. */
  @JsonProperty("binary")
  BINARY,
  /** The response redirects the browser. */
  @JsonProperty("redirect")
  REDIRECT,
  /** The response is a stream of server-sent events. */
  @JsonProperty("stream")
  STREAM,
  /** The page documents no response. */
  @JsonProperty("none")
  NONE
}
