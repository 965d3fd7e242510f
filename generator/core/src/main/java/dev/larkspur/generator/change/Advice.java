package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Which part of the client's version the next release raises, the least first. */
public enum Advice {
  /** Nothing changed. */
  @JsonProperty("none")
  NONE,
  @JsonProperty("patch")
  PATCH,
  @JsonProperty("minor")
  MINOR,
  @JsonProperty("major")
  MAJOR;

  static Advice of(Effect effect) {
    return switch (effect) {
      case NONE -> PATCH;
      case ADDS -> MINOR;
      case BREAKS -> MAJOR;
    };
  }

  /** The word as it stands in a report. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
