package dev.larkspur.runtime;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits in real time, in a server or for an effect. */
final class Pause {
  private Pause() {}

  /** Waits; returns early if the thread is interrupted, as server threads are on shutdown. */
  static void millis(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  /** Waits until a condition is true, for a time that is sufficient on any machine. */
  static void until(BooleanSupplier seen) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!seen.getAsBoolean()) {
      if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
        throw new AssertionError("The condition did not become true");
      }
      millis(5);
    }
  }
}
