package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether the subject of a change was added, removed or changed. */
public enum Action {
  @JsonProperty("added")
  ADDED,
  @JsonProperty("removed")
  REMOVED,
  @JsonProperty("changed")
  CHANGED;

  /** Returns the word used in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
