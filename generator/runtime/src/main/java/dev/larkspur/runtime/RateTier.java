package dev.larkspur.runtime;

/**
 * A documented rate limit of an operation.
 *
 * @param requests the number of requests, at least 1
 * @param seconds the length of the time window in seconds, at least 1
 */
public record RateTier(int requests, int seconds) {
  public RateTier {
    if (requests < 1 || seconds < 1) {
      throw new IllegalArgumentException("requests and seconds must be at least 1");
    }
  }
}
