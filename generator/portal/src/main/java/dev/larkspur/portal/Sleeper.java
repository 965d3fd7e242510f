package dev.larkspur.portal;

import java.time.Duration;

/** Delay between attempts; tests replace it to avoid waiting. */
@FunctionalInterface
public interface Sleeper {
  /** Sleeps on the current thread. */
  Sleeper REAL = duration -> Thread.sleep(duration.toMillis());

  /**
   * Waits for the given duration.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;
}
