package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The part of the client's version that the next release must raise, in ascending order. */
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

  /** Returns the word used in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
