package dev.larkspur.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * The clock and timer of a client. Tests provide their own, so that they do not wait.
 * Implementations must be thread-safe.
 */
public interface TimeSource extends InstantSource {

  /** Returns the current time, for the expiry of access tokens. */
  @Override
  Instant instant();

  /** Returns a monotonic time in nanoseconds, for durations. */
  long nanos();

  /**
   * Blocks this thread for a duration.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Runs a task on an executor after a duration, without blocking a thread until then. */
  void later(Duration duration, Executor executor, Runnable task);

  /** Returns the system clock and timer. */
  static TimeSource system() {
    return SystemTime.INSTANCE;
  }
}
