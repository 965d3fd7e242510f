package dev.larkspur.runtime;

import java.time.Duration;

/**
 * A listener for calls, for example for metrics and tracing. It is called on the thread that
 * performs the call, or for asynchronous calls on a thread of the client, but never on an I/O
 * thread. Exceptions that it throws are logged and otherwise ignored. Implementations must be
 * thread-safe.
 */
@FunctionalInterface
public interface CallListener {

  /**
   * Called when a call starts, including calls that fetch access tokens. The returned observation
   * receives the later events of the call.
   */
  Observation started(Operation<?> operation);

  /** The observation of one call. */
  interface Observation {

    /**
     * Called when an attempt starts, after its access token was obtained.
     *
     * @param attempt the number of the attempt, from 1
     */
    default void attempting(int attempt) {}

    /**
     * Called when an attempt failed and will be retried.
     *
     * @param attempt the number of the failed attempt, from 1
     * @param wait the delay before the next attempt
     * @param reason the failure
     */
    default void retrying(int attempt, Duration wait, FeishuException reason) {}

    /** Called when the call has ended. */
    default void ended(CallEnd end) {}
  }
}
