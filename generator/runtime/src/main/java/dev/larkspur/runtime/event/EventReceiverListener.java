package dev.larkspur.runtime.event;

import dev.larkspur.runtime.InvalidValue;

/**
 * A listener for what a receiver does besides calling handlers. Methods must return quickly. Their
 * exceptions are logged and change nothing.
 */
public interface EventReceiverListener {
  /**
   * Called when a request was rejected. Its content is not passed on.
   *
   * @param status the HTTP status of the response
   * @param reason the reason, for people
   */
  default void rejected(int status, String reason) {}

  /** Called when an event was delivered again and is not handled again. */
  default void duplicate(EventHeader header) {}

  /**
   * Called when an event has no handler and the receiver no fallback. The response has status 200.
   */
  default void unhandled(EventHeader header) {}

  /**
   * Called when the handler of a callback exceeded the time limit. The answer was then an empty
   * object, and the result of the handler is ignored.
   */
  default void late(EventHeader header) {}

  /**
   * Called for a value of an event that {@linkplain ReceiverBuilder#lenientDecoding lenient
   * decoding} left out. Called at most 100 times for one event.
   */
  default void invalidValue(EventHeader header, InvalidValue value) {}

  /**
   * Called when a handler failed or an event does not match its record.
   *
   * @param header the header of the event
   * @param problem the failure
   * @param retried true if the event will be handled when the platform delivers it again; false if
   *     the response with status 200 was already sent or the mark of the event could not be removed
   */
  default void failed(EventHeader header, Throwable problem, boolean retried) {}

  /**
   * Called when a request was not handled because a part of the receiver threw an exception: the
   * header lookup, for example, or the clock. The response has status 500, after which the platform
   * delivers the event again.
   */
  default void receiverFailed(Throwable problem) {}
}
