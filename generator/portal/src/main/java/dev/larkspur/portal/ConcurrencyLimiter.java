package dev.larkspur.portal;

/**
 * Adaptive limit of concurrent requests: halved after each "too many requests", and raised by one
 * after a series of successful responses.
 */
final class ConcurrencyLimiter {
  private static final int SUCCESSES_PER_INCREASE = 50;

  private final int maximum;
  private int limit;
  private int running;
  private int successes;

  ConcurrencyLimiter(int maximum) {
    this.maximum = maximum;
    this.limit = maximum;
  }

  /** Waits until another request may start. */
  synchronized void enter() throws InterruptedException {
    while (running >= limit) {
      wait();
    }
    running++;
  }

  /** Records that a request has ended. */
  synchronized void leave() {
    running--;
    notifyAll();
  }

  /** Halves the limit. */
  synchronized void onTooMany() {
    limit = Math.max(1, limit / 2);
    successes = 0;
  }

  /** Counts a successful response. */
  synchronized void onSuccess() {
    successes++;
    if (successes >= SUCCESSES_PER_INCREASE && limit < maximum) {
      limit++;
      successes = 0;
      notifyAll();
    }
  }

  /** Returns the current limit. */
  synchronized int limit() {
    return limit;
  }
}
