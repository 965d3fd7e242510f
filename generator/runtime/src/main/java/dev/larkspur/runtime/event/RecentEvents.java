package dev.larkspur.runtime.event;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events in memory, the oldest forgotten first. */
final class RecentEvents implements SeenEvents {
  private static final int MOST = 100_000;
  private static final Duration LONGEST = Duration.ofHours(8);

  private final Clock clock;
  private final int most;
  private final Map<String, Long> takenAt = new LinkedHashMap<>();

  RecentEvents() {
    this(Clock.systemUTC(), MOST);
  }

  RecentEvents(Clock clock, int most) {
    this.clock = clock;
    this.most = most;
  }

  @Override
  public synchronized boolean mark(String id) {
    long now = clock.millis();
    forgetBefore(now - LONGEST.toMillis());
    if (takenAt.putIfAbsent(id, now) != null) {
      return false;
    }
    if (takenAt.size() > most) {
      takenAt.remove(takenAt.keySet().iterator().next());
    }
    return true;
  }

  @Override
  public synchronized void unmark(String id) {
    takenAt.remove(id);
  }

  private void forgetBefore(long time) {
    Iterator<Long> oldestFirst = takenAt.values().iterator();
    while (oldestFirst.hasNext() && oldestFirst.next() < time) {
      oldestFirst.remove();
    }
  }
}
