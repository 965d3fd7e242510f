package dev.larkspur.runtime.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Interrupts threads that wait longer than they may. The JDK's own time-out wakes the selector for
 * every request; here a call costs one entry in a map, and the watching thread sleeps until the
 * earliest end it knows of. It goes when nobody waits.
 */
final class Watchdog {
  private static final long NEVER = Long.MAX_VALUE;

  private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
  private final long origin = System.nanoTime();

  /** When the thread will look next, by {@link #now}; {@link #NEVER} while it looks or is gone. */
  private volatile long nextLook = NEVER;

  private volatile @Nullable Thread thread;

  /** This thread begins to wait. To be ended by the same thread. */
  Wait begin(long nanos) {
    long now = now();
    Wait wait = new Wait(Thread.currentThread(), nanos > NEVER - now ? NEVER : now + nanos);
    waits.add(wait);
    if (wait.end < nextLook) {
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
      Thread watching = new Thread(this::watch, "larkspur-time-outs");
      watching.setDaemon(true);
      thread = watching;
      watching.start();
    }
  }

  private void watch() {
    do {
      for (long end = look(); end != NEVER; end = look()) {
        nextLook = end;
        long left = end - now();
        if (left > 0) {
          LockSupport.parkNanos(this, left);
        }
      }
    } while (!mayGo());
  }

  /** Interrupts who is late; the earliest end of the others. */
  private long look() {
    nextLook = NEVER;
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

  private synchronized boolean mayGo() {
    thread = null;
    // Whoever came since saw a thread and did not start one.
    if (waits.isEmpty()) {
      return true;
    }
    thread = Thread.currentThread();
    return false;
  }

  /** One thread waiting. */
  final class Wait {
    private static final int WAITING = 0;
    private static final int OVER = 1;
    private static final int INTERRUPTING = 2;
    private static final int INTERRUPTED = 3;

    private final Thread waiting;
    private final long end;
    private final AtomicInteger state = new AtomicInteger(WAITING);
    private boolean taken;

    Wait(Thread waiting, long end) {
      this.waiting = waiting;
      this.end = end;
    }

    /** Whether an interruption that was just caught came from here. */
    boolean wasInterrupted() {
      taken = true;
      return state.get() != WAITING;
    }

    /** The wait is over: no interruption comes from here any more, and none is left behind. */
    void end() {
      waits.remove(this);
      if (state.compareAndSet(WAITING, OVER)) {
        return;
      }
      while (state.get() != INTERRUPTED) {
        Thread.onSpinWait();
      }
      // If one was caught and the flag is up again, somebody else wants this thread to stop.
      if (!taken) {
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
