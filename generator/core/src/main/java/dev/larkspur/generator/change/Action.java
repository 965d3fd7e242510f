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
  CHANGED,
  /** The subject has another name. */
  @JsonProperty("renamed")
  RENAMED,
  /** The page has another path. */
  @JsonProperty("moved")
  MOVED;

  /** Returns the word used in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
