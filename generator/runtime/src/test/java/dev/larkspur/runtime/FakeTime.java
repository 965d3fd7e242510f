package dev.larkspur.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that advances only when a test advances it or when code waits. */
final class FakeTime implements TimeSource {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> waits = new CopyOnWriteArrayList<>();

  @Override
  public Instant instant() {
    return START.plusNanos(nanos.get());
  }

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public void sleep(Duration duration) {
    waits.add(duration);
    pass(duration);
  }

  @Override
  public void later(Duration duration, Executor executor, Runnable task) {
    sleep(duration);
    executor.execute(task);
  }

  void pass(Duration duration) {
    nanos.addAndGet(duration.toNanos());
  }

  /** Returns all waits so far. */
  List<Duration> waits() {
    return waits;
  }
}
