package dev.larkspur.runtime;

import dev.larkspur.runtime.internal.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The system clock and timer. */
enum SystemTime implements TimeSource {
  INSTANCE;

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(Durations.nanos(duration));
  }

  @Override
  public void later(Duration duration, Executor executor, Runnable task) {
    CompletableFuture.delayedExecutor(Durations.nanos(duration), TimeUnit.NANOSECONDS, executor)
        .execute(task);
  }
}
