package dev.larkspur.runtime.event;

/**
 * A record of the events that were accepted. The platform delivers an event at least once: if it
 * does not receive status 200 in time, it delivers it again after 15 s, 5 min, 1 h and 6 h.
 * Processes that share a URL share one record, in a database or a cache, which must keep its
 * entries for at least seven hours.
 */
public interface SeenEvents {
  /**
   * Marks a key of an event as accepted, atomically.
   *
   * @param key the id of the event, or the type and the value of {@link
   *     ReceiverBuilder#identifiedBy}; at most 256 characters, because the hash of a longer key is
   *     passed
   * @return true if the key was not marked before; of concurrent callers exactly one gets true
   * @throws RuntimeException if the record is unavailable and the key is not marked; the platform
   *     is asked to deliver the event again
   */
  boolean mark(String key);

  /** Removes the mark of a key whose event was not handled and should be delivered again. */
  void unmark(String key);

  /**
   * Returns a record in memory of the last 100,000 keys within eight hours. It keeps a hash of each
   * key, about 12 MB in total.
   */
  static SeenEvents inMemory() {
    return new RecentEvents();
  }
}
