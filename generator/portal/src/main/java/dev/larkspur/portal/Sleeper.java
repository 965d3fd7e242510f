package dev.larkspur.portal;

import java.time.Duration;

/** Waits between tries; tests pass one that only notes how long it would have been. */
@FunctionalInterface
public interface Sleeper {
  /** Really waits. */
  Sleeper REAL = duration -> Thread.sleep(duration.toMillis());

  /**
   * Waits that long.
   *
   * @throws InterruptedException if the run is being stopped
   */
  void sleep(Duration duration) throws InterruptedException;
}
