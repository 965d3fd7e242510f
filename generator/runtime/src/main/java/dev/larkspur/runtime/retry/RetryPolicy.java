package dev.larkspur.runtime.retry;

import java.time.Duration;

/**
 * How often a call is attempted and how long it waits between attempts. Whether a request may be
 * retried at all is not configurable; the runtime decides what is safe.
 *
 * @param attempts the maximum number of attempts, including the first; 1 for no retries
 * @param firstDelay the first delay; it doubles with each attempt and is shortened at random by up
 *     to half, so that callers do not return simultaneously
 * @param longestDelay the upper limit of the delay
 * @param longestServerDelay the longest delay that the platform may ask for; a call that would have
 *     to wait longer fails immediately
 * @param budget the number of retries in a row before each further retry requires ten successful
 *     calls; 0 for no limit
 */
public record RetryPolicy(
    int attempts,
    Duration firstDelay,
    Duration longestDelay,
    Duration longestServerDelay,
    int budget) {

  /**
   * Three attempts, delays from 200 ms to 5 s, up to 60 s if the platform asks for it, 100 retries
   * in a row.
   */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(
          3, Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(60), 100);

  /**
   * One attempt. A rejected access token is still replaced once, because the request was not
   * processed.
   */
  public static final RetryPolicy NEVER =
      new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);

  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be at least 1");
    }
    if (budget < 0
        || firstDelay.isNegative()
        || longestDelay.isNegative()
        || longestServerDelay.isNegative()) {
      throw new IllegalArgumentException("Delays and budget must not be negative");
    }
  }

  /** Returns this policy with another number of attempts. */
  public RetryPolicy withAttempts(int most) {
    return new RetryPolicy(most, firstDelay, longestDelay, longestServerDelay, budget);
  }

  /** Returns this policy with other delays. */
  public RetryPolicy withDelays(Duration first, Duration longest) {
    return new RetryPolicy(attempts, first, longest, longestServerDelay, budget);
  }

  /** Returns this policy with another limit for the delay that the platform asks for. */
  public RetryPolicy withLongestServerDelay(Duration longest) {
    return new RetryPolicy(attempts, firstDelay, longestDelay, longest, budget);
  }

  /** Returns this policy with another budget. */
  public RetryPolicy withBudget(int repetitions) {
    return new RetryPolicy(attempts, firstDelay, longestDelay, longestServerDelay, repetitions);
  }

  /**
   * Returns the delay after a failed attempt.
   *
   * @param attempt the number of the failed attempt, from 1
   * @param chance a random number from 0 to 1, by which the delay is shortened
   */
  public Duration delayAfter(int attempt, double chance) {
    double grown = firstDelay.toNanos() * Math.pow(2, Math.min(attempt - 1, 30));
    double capped = Math.min(grown, (double) longestDelay.toNanos());
    return Duration.ofNanos((long) (capped * (1 - chance / 2)));
  }
}
