package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the rows of a response table relate to the answer. */
public enum ResponseKind {
  /** The rows are code, msg and data. */
  @JsonProperty("envelope")
  ENVELOPE,
  /** The payload stands beside code. */
  @JsonProperty("flat")
  FLAT,
  /** The rows lie inside data, which the table does not show. */
  @JsonProperty("data")
  DATA,
  /** The rows are the whole answer; there is no code. */
  @JsonProperty("bare")
  BARE,
  /** The answer is a file. */
  @JsonProperty("binary")
  BINARY,
  /** The answer sends a browser elsewhere. */
  @JsonProperty("redirect")
  REDIRECT,
  /** The answer is a stream of server-sent events. */
  @JsonProperty("stream")
  STREAM,
  /** The page shows no answer. */
  @JsonProperty("none")
  NONE
}
