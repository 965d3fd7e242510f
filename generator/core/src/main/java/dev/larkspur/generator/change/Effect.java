package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The effect of a change on callers, in ascending order. */
public enum Effect {
  /** Existing calls keep working; nothing is new. */
  @JsonProperty("none")
  NONE,
  /** Existing calls keep working; there is more to use. */
  @JsonProperty("adds")
  ADDS,
  /** Something that worked may fail or mean something else. */
  @JsonProperty("breaks")
  BREAKS;

  /** Returns the greater of both effects. */
  public Effect and(Effect other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
