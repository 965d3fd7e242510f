package dev.larkspur.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** The clock and the waiting of a client; tests bring their own and never wait. Thread-safe. */
public interface TimeSource extends InstantSource {

  /** The time of day, for when tokens end. */
  @Override
  Instant instant();

  /** A time that only grows, in nanoseconds, for durations. */
  long nanos();

  /** Waits on this thread. */
  void sleep(Duration duration) throws InterruptedException;

  /** Runs a task later, on an executor, without holding a thread until then. */
  void later(Duration duration, Executor executor, Runnable task);

  /** Real time. */
  static TimeSource system() {
    return SystemTime.INSTANCE;
  }
}
