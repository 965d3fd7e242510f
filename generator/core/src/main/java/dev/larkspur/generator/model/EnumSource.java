package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The notation that lists a known value; the two are not equally reliable. */
public enum EnumSource {
  /** An {@code md-enum-item}. */
  @JsonProperty("tag")
  TAG,
  /** An item of a bullet list under a label. */
  @JsonProperty("list")
  LIST
}
