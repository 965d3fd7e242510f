package dev.larkspur.runtime;

import java.util.concurrent.locks.LockSupport;

/** Lets real time pass in a server or while a test waits for an effect. */
final class Pause {
  private Pause() {}

  static void millis(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
