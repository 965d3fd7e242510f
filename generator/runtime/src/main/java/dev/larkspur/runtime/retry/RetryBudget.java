package dev.larkspur.runtime.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps a client from multiplying the load on a platform that is down: each repetition costs ten,
 * each call that works earns one. One per client, shared by its threads.
 */
public final class RetryBudget {
  private static final int PRICE = 10;

  private final int full;
  private final AtomicInteger left;

  /** A full budget for so many repetitions; 0 for no limit. */
  public RetryBudget(int repetitions) {
    full = Math.multiplyExact(repetitions, PRICE);
    left = new AtomicInteger(full);
  }

  /** Pays for a repetition; false when there is not enough. */
  public boolean take() {
    if (full == 0) {
      return true;
    }
    for (int now = left.get(); now >= PRICE; now = left.get()) {
      if (left.compareAndSet(now, now - PRICE)) {
        return true;
      }
    }
    return false;
  }

  /** Something worked. */
  public void earn() {
    int now = left.get();
    // A full budget is the rule, and then nothing is written that other threads read.
    if (now < full) {
      left.compareAndSet(now, now + 1);
    }
  }
}
