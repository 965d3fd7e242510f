package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page's subject that a change belongs to.
 *
 * @param kind what kind of subject
 * @param id its id in the new model, or in the old one if it is gone
 * @param title what the page calls it
 * @param fullPath where the portal shows it
 */
public record Owner(Kind kind, String id, String title, @Nullable String fullPath) {

  /** What a page can be about. */
  public enum Kind {
    @JsonProperty("operation")
    OPERATION,
    @JsonProperty("event")
    EVENT,
    @JsonProperty("notice")
    NOTICE;

    /** The word as it stands in a report. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
