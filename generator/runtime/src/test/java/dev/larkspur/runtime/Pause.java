package dev.larkspur.runtime;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Lets real time pass in a server or while a test waits for an effect. */
final class Pause {
  private Pause() {}

  /** Ends early where the thread is interrupted, as those of a server are at its end. */
  static void millis(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  /** Waits for an effect, for longer than any machine needs. */
  static void until(BooleanSupplier seen) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!seen.getAsBoolean()) {
      if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
        throw new AssertionError("what the test waits for did not come");
      }
      millis(5);
    }
  }
}
