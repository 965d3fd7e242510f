package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The part of its owner that a change belongs to. */
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
  /** The body of an event or a callback. */
  @JsonProperty("event")
  EVENT,
  /** The answer to a callback. */
  @JsonProperty("answer")
  ANSWER,
  @JsonProperty("scenario")
  SCENARIO;

  /** Returns the word used in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether callers send this part; otherwise they receive it. */
  boolean isSent() {
    return this == HEADER || this == PATH || this == QUERY || this == BODY || this == ANSWER;
  }

  /** Returns the plural of what contains this part. */
  String messages() {
    return this == ANSWER ? "answers" : isSent() ? "requests" : "responses";
  }
}
