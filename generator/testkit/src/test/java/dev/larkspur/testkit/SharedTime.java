package dev.larkspur.testkit;

import dev.larkspur.runtime.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/**
 * A time source for a known number of simultaneous calls. It advances to the end of the shortest
 * wait as soon as every call waits or has ended, so that tests do not wait and each call continues
 * on time.
 */
final class SharedTime implements TimeSource {
  private final PriorityQueue<Wait> waits = new PriorityQueue<>(Comparator.comparing(Wait::until));
  private int running;
  private long now;

  private record Wait(long until, Runnable task) {}

  SharedTime(int calls) {
    running = calls;
  }

  @Override
  public synchronized Instant instant() {
    return Instant.EPOCH.plusNanos(now);
  }

  @Override
  public synchronized long nanos() {
    return now;
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    pause(duration, over::countDown);
    over.await();
  }

  @Override
  public void later(Duration duration, Executor executor, Runnable task) {
    pause(duration, () -> executor.execute(task));
  }

  /** Records that one of the calls has ended. */
  synchronized void ended() {
    running--;
    advance();
  }

  private synchronized void pause(Duration duration, Runnable task) {
    waits.add(new Wait(now + duration.toNanos(), task));
    running--;
    advance();
  }

  private void advance() {
    Wait next = running == 0 ? waits.poll() : null;
    if (next != null) {
      now = next.until();
      running++;
      next.task().run();
    }
  }
}
