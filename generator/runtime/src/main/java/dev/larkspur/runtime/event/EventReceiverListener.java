package dev.larkspur.runtime.event;

/**
 * Hears what a receiver does besides calling handlers. Methods must be quick and must not throw.
 */
public interface EventReceiverListener {
  /**
   * A request was refused. Nothing of its content is told.
   *
   * @param status the HTTP status of the answer
   * @param reason why, for people
   */
  default void refused(int status, String reason) {}

  /** An event was delivered again and not handled again. */
  default void duplicate(EventHeader header) {}

  /** An event has no handler, and there is no fallback. It was answered with 200. */
  default void unhandled(EventHeader header) {}

  /**
   * A handler threw, or the event does not fit its record.
   *
   * @param retried whether the event will be handled when the platform delivers it again; if not,
   *     it was answered with 200 already, or the memory of events could not forget it
   */
  default void failed(EventHeader header, Throwable problem, boolean retried) {}
}
