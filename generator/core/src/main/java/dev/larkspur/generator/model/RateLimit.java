package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * Rate limit of an operation.
 *
 * @param text the text of the page
 * @param translations the texts by language, if pages of several languages state it
 * @param tiers the documented limits, which all apply at once; empty for a limit without numbers
 */
public record RateLimit(
    String text,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> translations,
    List<Tier> tiers) {
  @JsonCreator
  public RateLimit {
    translations = Translations.copy(translations);
    tiers = List.copyOf(tiers);
  }

  /** Creates the limit that a page states. */
  public RateLimit(String text, List<Tier> tiers) {
    this(text, Map.of(), tiers);
  }

  /**
   * A number of requests in a period.
   *
   * @param requests the number of requests
   * @param perSeconds the period in seconds
   */
  public record Tier(long requests, long perSeconds) {}
}
