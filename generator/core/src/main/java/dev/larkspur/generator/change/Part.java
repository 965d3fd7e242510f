package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which part of its owner a change is in. */
public enum Part {
  /** The owner as a whole. */
  @JsonProperty("page")
  PAGE,
  @JsonProperty("header")
  HEADER,
  @JsonProperty("path")
  PATH,
  @JsonProperty("query")
  QUERY,
  @JsonProperty("body")
  BODY,
  @JsonProperty("response")
  RESPONSE,
  @JsonProperty("errors")
  ERRORS,
  /** What an event tells. */
  @JsonProperty("event")
  EVENT,
  @JsonProperty("scenario")
  SCENARIO;

  /** The word as it stands in a report. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether callers send what stands here; else they receive it. */
  boolean isSent() {
    return this == HEADER || this == PATH || this == QUERY || this == BODY;
  }
}
