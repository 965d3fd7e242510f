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
 * @param byParameter the documented limits that apply to each value of a parameter separately
 */
public record RateLimit(
    String text,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> translations,
    List<Tier> tiers,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ParameterTier> byParameter) {
  @JsonCreator
  public RateLimit {
    translations = Translations.copy(translations);
    tiers = List.copyOf(tiers);
    byParameter = byParameter == null ? List.of() : List.copyOf(byParameter);
  }

  /** Creates the limit that a page states. */
  public RateLimit(String text, List<Tier> tiers) {
    this(text, Map.of(), tiers, List.of());
  }

  /** Returns this limit with those of parameters. */
  public RateLimit withByParameter(List<ParameterTier> limits) {
    return new RateLimit(text, translations, tiers, limits);
  }

  /**
   * A number of requests in a period.
   *
   * @param requests the number of requests
   * @param perSeconds the period in seconds
   */
  public record Tier(long requests, long perSeconds) {}

  /**
   * A number of requests in a period for each value of a parameter, such as the messages to the
   * same chat.
   *
   * @param parameter the parameter of the path or the query, or the field of the body
   * @param requests the number of requests
   * @param perSeconds the period in seconds
   */
  public record ParameterTier(String parameter, long requests, long perSeconds) {}
}
