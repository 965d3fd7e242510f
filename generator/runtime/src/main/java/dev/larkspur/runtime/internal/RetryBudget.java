package dev.larkspur.runtime.internal;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A limit for retries that prevents a client from multiplying the load on a failing platform: each
 * retry costs ten units, each successful call earns one. One per client; thread-safe.
 */
public final class RetryBudget {
  private static final int COST = 10;

  private final int full;
  private final AtomicInteger left;

  /**
   * Creates a full budget.
   *
   * @param repetitions the number of retries that it permits; 0 for no limit
   */
  public RetryBudget(int repetitions) {
    full = (int) Math.min((long) repetitions * COST, Integer.MAX_VALUE);
    left = new AtomicInteger(full);
  }

  /** Takes the cost of one retry; returns false if too little is left. */
  public boolean take() {
    if (full == 0) {
      return true;
    }
    for (int now = left.get(); now >= COST; now = left.get()) {
      if (left.compareAndSet(now, now - COST)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the unit of one successful call. */
  public void earn() {
    int now = left.get();
    // The budget is usually full; avoid writing a value that other threads read.
    if (now < full) {
      left.compareAndSet(now, now + 1);
    }
  }
}
