package dev.larkspur.runtime.event;

/**
 * Does what is to be done when an event arrives. Called on the receiver's executor, by many threads
 * at once, and for each event once, unless an earlier call threw within the deadline or the memory
 * of seen events was lost.
 *
 * @param <E> the event's record, or {@code JsonNode} for the whole body
 */
@FunctionalInterface
public interface EventHandler<E> {
  /**
   * Handles one event.
   *
   * @param event what happened
   * @param header who tells it, and when it happened
   * @throws Exception anything: in time, the platform is asked to deliver the event again
   */
  void handle(E event, EventHeader header) throws Exception;
}
