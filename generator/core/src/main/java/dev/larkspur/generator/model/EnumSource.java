package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a known value was listed; the two kinds are not equally reliable. */
public enum EnumSource {
  /** As an {@code md-enum-item}. */
  @JsonProperty("tag")
  TAG,
  /** As an item of a bullet list under a label. */
  @JsonProperty("list")
  LIST
}
