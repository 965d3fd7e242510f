package dev.larkspur.runtime;

import java.time.Duration;

/** Validation of durations. */
final class Durations {
  private Durations() {}

  static Duration of(String name, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(name + " must be positive, not " + value);
    }
    return value;
  }
}
