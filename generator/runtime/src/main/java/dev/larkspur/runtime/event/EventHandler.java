package dev.larkspur.runtime.event;

/**
 * A handler of events. It is called on the executor of the receiver, concurrently by several
 * threads. It is called once for each event, unless an earlier call failed within the time limit or
 * the record of seen events was lost.
 *
 * @param <E> the record of the event, or {@link dev.larkspur.runtime.Json Json} for its JSON
 */
@FunctionalInterface
public interface EventHandler<E> {
  /**
   * Handles one event.
   *
   * @param event the content of the event
   * @param header the header of the event
   * @throws Exception if the event cannot be handled; within the time limit the platform is then
   *     asked to deliver it again
   */
  void handle(E event, EventHeader header) throws Exception;
}
