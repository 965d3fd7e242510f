package dev.larkspur.portal;

/**
 * Lets only so many requests through at once: half as many after each "too many requests", one more
 * again after a long row of good answers.
 */
final class ConcurrencyLimiter {
  private static final int GOOD_ANSWERS_FOR_ONE_MORE = 50;

  private final int most;
  private int limit;
  private int inside;
  private int goodAnswers;

  ConcurrencyLimiter(int most) {
    this.most = most;
    this.limit = most;
  }

  /** Waits until there is room for one more. */
  synchronized void enter() throws InterruptedException {
    while (inside >= limit) {
      wait();
    }
    inside++;
  }

  /** Makes room. */
  synchronized void leave() {
    inside--;
    notifyAll();
  }

  /** The portal asked for fewer. */
  synchronized void tooMany() {
    limit = Math.max(1, limit / 2);
    goodAnswers = 0;
  }

  /** The portal answered as it should. */
  synchronized void good() {
    goodAnswers++;
    if (goodAnswers >= GOOD_ANSWERS_FOR_ONE_MORE && limit < most) {
      limit++;
      goodAnswers = 0;
      notifyAll();
    }
  }

  /** How many are let through at once now. */
  synchronized int limit() {
    return limit;
  }
}
