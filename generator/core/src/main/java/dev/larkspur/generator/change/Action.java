package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What happened to the subject of a change. */
public enum Action {
  @JsonProperty("added")
  ADDED,
  @JsonProperty("removed")
  REMOVED,
  @JsonProperty("changed")
  CHANGED;

  /** The word as it stands in a report. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
