package dev.larkspur.runtime.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Interrupts threads that wait longer than permitted. The JDK's own timeout wakes the selector for
 * every request; here a call costs one entry in a map, and the watching thread sleeps until the
 * earliest deadline. The thread stops when no thread waits.
 */
final class Watchdog {
  private static final long NEVER = Long.MAX_VALUE;

  private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
  private final long origin = System.nanoTime();

  /**
   * The time of the next check, as returned by {@link #now}; {@link #NEVER} while the thread checks
   * or is not running.
   */
  private volatile long nextCheck = NEVER;

  private volatile @Nullable Thread thread;

  /**
   * Starts a wait of this thread. The same thread must end it.
   *
   * @param nanos the time limit in nanoseconds
   */
  Wait begin(long nanos) {
    long now = now();
    Wait wait = new Wait(Thread.currentThread(), nanos > NEVER - now ? NEVER : now + nanos);
    waits.add(wait);
    if (wait.end < nextCheck) {
      wake();
    }
    return wait;
  }

  private long now() {
    return System.nanoTime() - origin;
  }

  private void wake() {
    Thread watching = thread;
    if (watching == null) {
      start();
    } else {
      LockSupport.unpark(watching);
    }
  }

  private synchronized void start() {
    if (thread == null) {
      Thread watching = new Thread(this::watch, "larkspur-timeouts");
      watching.setDaemon(true);
      thread = watching;
      watching.start();
    }
  }

  private void watch() {
    do {
      for (long end = check(); end != NEVER; end = check()) {
        nextCheck = end;
        long left = end - now();
        if (left > 0) {
          LockSupport.parkNanos(this, left);
        }
      }
    } while (!mayStop());
  }

  /**
   * Interrupts the threads whose deadline has passed and returns the earliest of the other
   * deadlines.
   */
  private long check() {
    nextCheck = NEVER;
    long now = now();
    long earliest = NEVER;
    for (Wait wait : waits) {
      if (wait.end > now) {
        earliest = Math.min(earliest, wait.end);
      } else {
        wait.interrupt();
      }
    }
    return earliest;
  }

  private synchronized boolean mayStop() {
    thread = null;
    // A wait that started in the meantime saw a thread and did not start one.
    if (waits.isEmpty()) {
      return true;
    }
    thread = Thread.currentThread();
    return false;
  }

  /** The wait of one thread. */
  final class Wait {
    private static final int WAITING = 0;
    private static final int OVER = 1;
    private static final int INTERRUPTING = 2;
    private static final int INTERRUPTED = 3;

    private final Thread waiting;
    private final long end;
    private final AtomicInteger state = new AtomicInteger(WAITING);
    private boolean caught;

    Wait(Thread waiting, long end) {
      this.waiting = waiting;
      this.end = end;
    }

    /** Returns whether an interrupt that was just caught came from this watchdog. */
    boolean wasInterrupted() {
      caught = true;
      return state.get() != WAITING;
    }

    /**
     * Ends the wait. The watchdog does not interrupt the thread afterwards, and an interrupt that
     * it has already sent is cleared.
     */
    void end() {
      waits.remove(this);
      if (state.compareAndSet(WAITING, OVER)) {
        return;
      }
      while (state.get() != INTERRUPTED) {
        Thread.onSpinWait();
      }
      // If an interrupt was caught and the flag is set again, it came from other code.
      if (!caught) {
        Thread.interrupted();
      }
    }

    private void interrupt() {
      if (state.compareAndSet(WAITING, INTERRUPTING)) {
        waiting.interrupt();
        state.set(INTERRUPTED);
      }
    }
  }
}
