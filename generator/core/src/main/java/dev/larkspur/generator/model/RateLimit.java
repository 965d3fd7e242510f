package dev.larkspur.generator.model;

import java.util.List;

/**
 * Rate limit of an operation.
 *
 * @param text the text of the page
 * @param tiers the documented limits, which all apply at once; empty for a limit without numbers
 */
public record RateLimit(String text, List<Tier> tiers) {
  public RateLimit {
    tiers = List.copyOf(tiers);
  }

  /**
   * A number of requests in a period.
   *
   * @param requests the number of requests
   * @param perSeconds the period in seconds
   */
  public record Tier(long requests, long perSeconds) {}
}
