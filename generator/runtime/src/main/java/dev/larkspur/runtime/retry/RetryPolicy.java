package dev.larkspur.runtime.retry;

import java.time.Duration;

/**
 * How often a call goes out and how long to wait between. Whether it may go out again at all is not
 * a matter of policy: the runtime knows what is safe.
 *
 * @param attempts how many times at most, the first included; 1 for never again
 * @param firstDelay what the wait grows from: doubled each time, then shortened at random by up to
 *     half, so that callers do not come back together
 * @param longestDelay what it grows to
 * @param longestServerDelay the longest wait that the platform may ask for; a call that would have
 *     to wait longer fails at once
 * @param budget how many calls may be repeated in a row before failures must be paid for with
 *     successes: ten that work earn one repetition. 0 for no limit
 */
public record RetryPolicy(
    int attempts,
    Duration firstDelay,
    Duration longestDelay,
    Duration longestServerDelay,
    int budget) {

  /** Three attempts, 200 ms growing to 5 s, up to 60 s when the platform asks, 100 in a row. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(
          3, Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(60), 100);

  /** One attempt. A refused token is still replaced once: nothing was done with it. */
  public static final RetryPolicy NEVER =
      new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);

  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts counts from 1");
    }
    if (budget < 0
        || firstDelay.isNegative()
        || longestDelay.isNegative()
        || longestServerDelay.isNegative()) {
      throw new IllegalArgumentException("delays and budget are not negative");
    }
  }

  /** The same with another number of attempts. */
  public RetryPolicy withAttempts(int most) {
    return new RetryPolicy(most, firstDelay, longestDelay, longestServerDelay, budget);
  }

  /** The same with another growth of the wait. */
  public RetryPolicy withDelays(Duration first, Duration longest) {
    return new RetryPolicy(attempts, first, longest, longestServerDelay, budget);
  }

  /** The same with another limit to what the platform may ask for. */
  public RetryPolicy withLongestServerDelay(Duration longest) {
    return new RetryPolicy(attempts, firstDelay, longestDelay, longest, budget);
  }

  /** The same with another budget. */
  public RetryPolicy withBudget(int repetitions) {
    return new RetryPolicy(attempts, firstDelay, longestDelay, longestServerDelay, repetitions);
  }

  /**
   * The wait after an attempt.
   *
   * @param attempt which one failed, from 1
   * @param chance from 0 to 1, by which the wait is shortened
   */
  public Duration delayAfter(int attempt, double chance) {
    double grown = firstDelay.toNanos() * Math.pow(2, Math.min(attempt - 1, 30));
    double capped = Math.min(grown, (double) longestDelay.toNanos());
    return Duration.ofNanos((long) (capped * (1 - chance / 2)));
  }
}
