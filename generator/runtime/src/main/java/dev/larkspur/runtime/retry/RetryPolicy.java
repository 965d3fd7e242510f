package dev.larkspur.runtime.retry;

import dev.larkspur.runtime.internal.Durations;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Settings for the number of attempts of a call and for the delays between them. Whether a request
 * may be retried at all is not configurable; the runtime decides what is safe. Immutable.
 */
public final class RetryPolicy {
  /** The defaults of {@link #builder}. */
  public static final RetryPolicy DEFAULT = builder().build();

  /**
   * One attempt. A rejected access token is still replaced once, because the request was not
   * processed.
   */
  public static final RetryPolicy NEVER = builder().attempts(1).rateLimitAttempts(1).build();

  private static final Duration ONE_SECOND = Duration.ofSeconds(1);

  private final int attempts;
  private final int rateLimitAttempts;
  private final Duration firstDelay;
  private final Duration longestDelay;
  private final Duration longestServerDelay;
  private final @Nullable Duration rateLimitDelay;
  private final int budget;

  private RetryPolicy(Builder builder) {
    attempts = builder.attempts;
    rateLimitAttempts = builder.rateLimitAttempts;
    firstDelay = builder.firstDelay;
    longestDelay = builder.longestDelay;
    longestServerDelay = builder.longestServerDelay;
    rateLimitDelay = builder.rateLimitDelay;
    budget = builder.budget;
  }

  /** Returns a builder with default settings. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the settings of this policy. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Returns the maximum number of attempts that fail for another reason than a rate limit. */
  public int attempts() {
    return attempts;
  }

  /** Returns the maximum number of attempts that a rate limit rejects. */
  public int rateLimitAttempts() {
    return rateLimitAttempts;
  }

  /** Returns the longest delay that the platform may ask for. */
  public Duration longestServerDelay() {
    return longestServerDelay;
  }

  /** Returns the number of retries in a row; 0 for no limit. */
  public int budget() {
    return budget;
  }

  /**
   * Returns the delay after a failed attempt.
   *
   * @param failures the number of attempts that failed, at least 1
   * @param least the minimum delay, to which a random part of the growing delay is added; if zero,
   *     the growing delay is shortened by up to half
   * @param chance a random number from 0 to 1
   */
  public Duration delay(int failures, Duration least, double chance) {
    double grown = firstDelay.toNanos() * Math.pow(2, Math.min(failures - 1, 30));
    double capped = Math.min(grown, (double) longestDelay.toNanos());
    double part = least.isZero() ? 1 - chance / 2 : chance;
    return least.plusNanos((long) (capped * part));
  }

  /**
   * Returns the minimum delay after a rejection by a rate limit, if the response does not name one.
   *
   * @param window the shortest documented time window of the operation; null if undocumented
   */
  public Duration rateLimitDelay(@Nullable Duration window) {
    if (rateLimitDelay != null) {
      return rateLimitDelay;
    }
    return window == null ? ONE_SECOND : window;
  }

  /** Returns the settings. */
  @Override
  public String toString() {
    return "RetryPolicy[attempts="
        + attempts
        + " rateLimitAttempts="
        + rateLimitAttempts
        + " firstDelay="
        + firstDelay
        + " longestDelay="
        + longestDelay
        + " longestServerDelay="
        + longestServerDelay
        + " rateLimitDelay="
        + (rateLimitDelay == null ? "documented" : rateLimitDelay)
        + " budget="
        + budget
        + ']';
  }

  /** Builder for {@link RetryPolicy}. Not thread-safe. */
  public static final class Builder {
    private int attempts = 3;
    private int rateLimitAttempts = 12;
    private Duration firstDelay = Duration.ofMillis(200);
    private Duration longestDelay = Duration.ofSeconds(5);
    private Duration longestServerDelay = Duration.ofSeconds(60);
    private @Nullable Duration rateLimitDelay;
    private int budget = 100;

    private Builder() {}

    private Builder(RetryPolicy from) {
      attempts = from.attempts;
      rateLimitAttempts = from.rateLimitAttempts;
      firstDelay = from.firstDelay;
      longestDelay = from.longestDelay;
      longestServerDelay = from.longestServerDelay;
      rateLimitDelay = from.rateLimitDelay;
      budget = from.budget;
    }

    /**
     * Sets the maximum number of attempts that fail for another reason than a rate limit, including
     * the first: a lost connection, a timeout or an error of the server. The default is 3; 1 never
     * retries them.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Builder attempts(int most) {
      attempts = atLeast(1, "attempts", most);
      return this;
    }

    /**
     * Sets the maximum number of attempts that a rate limit rejects, including the first. The
     * platform did not process them, and each delay is at least the time window of the limit. The
     * default is 12, with which a hundred simultaneous calls succeed under a limit of 5 requests
     * per second; 1 never retries them.
     *
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Builder rateLimitAttempts(int most) {
      rateLimitAttempts = atLeast(1, "rateLimitAttempts", most);
      return this;
    }

    /**
     * Sets the delays between attempts. The delay doubles with each attempt and is shortened at
     * random by up to half, so that callers do not return simultaneously. If the platform or a rate
     * limit requires a minimum delay, a random part of this delay is added to it. The default is
     * 200 ms for the first and 5 seconds for the longest.
     *
     * @throws IllegalArgumentException if a delay is negative
     */
    public Builder delays(Duration first, Duration longest) {
      firstDelay = Durations.notNegative("first", first);
      longestDelay = Durations.notNegative("longest", longest);
      return this;
    }

    /**
     * Sets the longest delay that the platform may ask for; a call that would have to wait longer
     * fails immediately. The default is 60 seconds.
     *
     * @throws IllegalArgumentException if the delay is negative
     */
    public Builder longestServerDelay(Duration longest) {
      longestServerDelay = Durations.notNegative("longestServerDelay", longest);
      return this;
    }

    /**
     * Sets the minimum delay after a rejection by a rate limit, if the response does not name one.
     * The default is the shortest documented time window of the operation, or one second if the
     * documentation has none.
     *
     * @throws IllegalArgumentException if the delay is negative
     */
    public Builder rateLimitDelay(Duration least) {
      rateLimitDelay = Durations.notNegative("rateLimitDelay", least);
      return this;
    }

    /**
     * Sets the number of retries in a row before each further retry requires ten successful calls;
     * 0 for no limit. The default is 100. The budget belongs to the client and all its calls.
     * Retries after a rejection by a rate limit do not use it.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Builder budget(int retries) {
      budget = atLeast(0, "budget", retries);
      return this;
    }

    /** Builds the policy. */
    public RetryPolicy build() {
      return new RetryPolicy(this);
    }

    private static int atLeast(int least, String name, int value) {
      if (value < least) {
        throw new IllegalArgumentException(name + " must be at least " + least);
      }
      return value;
    }
  }
}
