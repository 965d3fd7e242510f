package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The resource, operation, event, callback or notice that a change belongs to.
 *
 * @param kind the kind
 * @param id its id in the new model, or in the old one if it is gone
 * @param product the product that it belongs to; empty for notices
 * @param title the title of its page; the id of a resource
 * @param fullPath the path of its page on the portal; null for a resource
 */
public record Owner(Kind kind, String id, String product, String title, @Nullable String fullPath) {

  /** The kinds of owners. */
  public enum Kind {
    @JsonProperty("resource")
    RESOURCE,
    @JsonProperty("operation")
    OPERATION,
    @JsonProperty("event")
    EVENT,
    @JsonProperty("callback")
    CALLBACK,
    @JsonProperty("notice")
    NOTICE;

    /** Returns the word used in reports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
