package dev.larkspur.runtime.internal;

import java.time.Duration;

/** Validation and conversion of durations. */
public final class Durations {
  /**
   * The longest duration that is used, a hundred years. Longer ones are shortened to it, so that
   * their nanoseconds and any sum with a time are valid numbers.
   */
  public static final Duration LONGEST = Duration.ofDays(36_500);

  private Durations() {}

  /**
   * Returns a duration of at most {@link #LONGEST}.
   *
   * @throws IllegalArgumentException if the duration is zero or negative
   */
  public static Duration positive(String name, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(name + " must be positive, not " + value);
    }
    return atMostLongest(value);
  }

  /**
   * Returns a duration of at most {@link #LONGEST}.
   *
   * @throws IllegalArgumentException if the duration is negative
   */
  public static Duration notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, but is " + value);
    }
    return atMostLongest(value);
  }

  /** Returns the nanoseconds of a duration: 0 if it is negative, at most those of the longest. */
  public static long nanos(Duration value) {
    return value.isNegative() ? 0 : atMostLongest(value).toNanos();
  }

  private static Duration atMostLongest(Duration value) {
    return value.compareTo(LONGEST) > 0 ? LONGEST : value;
  }
}
