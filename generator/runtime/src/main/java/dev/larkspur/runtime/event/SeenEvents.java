package dev.larkspur.runtime.event;

/**
 * Remembers which events were taken, since the platform delivers at least once: again after 15 s, 5
 * min, 1 h and 6 h if it heard no 200 in time. Several processes behind one address share one, in a
 * database or a cache, with a memory of at least seven hours.
 */
public interface SeenEvents {
  /**
   * Marks an event as taken, in one step.
   *
   * @param id the event's id
   * @return true for exactly one of those who ask at the same time
   * @throws RuntimeException if that is not to be known: the platform is asked to deliver again
   */
  boolean mark(String id);

  /** Takes the mark back: the event was not handled after all and is to be delivered again. */
  void unmark(String id);

  /** In this process's memory: the last 100,000 events of the last eight hours. */
  static SeenEvents inMemory() {
    return new RecentEvents();
  }
}
