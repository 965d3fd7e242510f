package dev.larkspur.runtime.event;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A record of seen events in memory; the oldest are removed first. */
final class RecentEvents implements SeenEvents {
  private static final int MAX_SIZE = 100_000;
  private static final Duration MAX_AGE = Duration.ofHours(8);

  private final Clock clock;
  private final int maxSize;
  private final Map<String, Long> seenAt = new LinkedHashMap<>();

  RecentEvents() {
    this(Clock.systemUTC(), MAX_SIZE);
  }

  RecentEvents(Clock clock, int maxSize) {
    this.clock = clock;
    this.maxSize = maxSize;
  }

  @Override
  public synchronized boolean mark(String id) {
    long now = clock.millis();
    removeBefore(now - MAX_AGE.toMillis());
    if (seenAt.putIfAbsent(id, now) != null) {
      return false;
    }
    if (seenAt.size() > maxSize) {
      seenAt.remove(seenAt.keySet().iterator().next());
    }
    return true;
  }

  @Override
  public synchronized void unmark(String id) {
    seenAt.remove(id);
  }

  private void removeBefore(long time) {
    Iterator<Long> oldestFirst = seenAt.values().iterator();
    while (oldestFirst.hasNext() && oldestFirst.next() < time) {
      oldestFirst.remove();
    }
  }
}
