package dev.larkspur.generator.model;

import java.util.List;

/**
 * How often an operation may be called.
 *
 * @param text what the page says
 * @param tiers the limits it names, all in force at once; empty for a limit without numbers
 */
public record RateLimit(String text, List<Tier> tiers) {
  public RateLimit {
    tiers = List.copyOf(tiers);
  }

  /**
   * So many requests in so many seconds.
   *
   * @param requests how many
   * @param perSeconds in how many seconds
   */
  public record Tier(long requests, long perSeconds) {}
}
