package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a change does to callers, the least first. */
public enum Effect {
  /** What worked works, and nothing is new. */
  @JsonProperty("none")
  NONE,
  /** What worked works, and there is more. */
  @JsonProperty("adds")
  ADDS,
  /** Something that worked may not work any more, or means something else. */
  @JsonProperty("breaks")
  BREAKS;

  /** The heavier of the two. */
  public Effect and(Effect other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
