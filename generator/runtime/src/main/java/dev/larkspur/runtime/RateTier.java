package dev.larkspur.runtime;

/**
 * So many requests in so many seconds, as the documentation of an operation names it.
 *
 * @param requests how many requests, at least 1
 * @param seconds in how many seconds, at least 1
 */
public record RateTier(int requests, int seconds) {
  public RateTier {
    if (requests < 1 || seconds < 1) {
      throw new IllegalArgumentException("a rate tier counts from 1");
    }
  }
}
