package dev.larkspur.runtime;

import java.time.Duration;
import java.util.Map;

/**
 * A listener for calls, for example for metrics and tracing. {@link #started} is called on the
 * thread of the caller, so that it can read the current trace. The later methods are called on the
 * thread that performs the call, or for asynchronous calls on a thread of the client, but never on
 * an I/O thread. Exceptions that a listener throws are logged and otherwise ignored.
 * Implementations must be thread-safe.
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
     * Returns headers to add to the request of an attempt, for example {@code traceparent}. Called
     * after {@link #attempting}. If a header is invalid or the client sets it itself, the failure
     * is logged, and this header and the remaining ones of the listener are left out.
     *
     * @param attempt the number of the attempt, from 1
     * @return the values by header name; empty by default
     */
    default Map<String, String> headers(int attempt) {
      return Map.of();
    }

    /**
     * Called when an attempt failed and will be retried.
     *
     * @param attempt the number of the failed attempt, from 1
     * @param wait the delay before the next attempt
     * @param reason the failure
     */
    default void retrying(int attempt, Duration wait, FeishuException reason) {}

    /**
     * Called for a value that {@linkplain FeishuClientBuilder#lenientDecoding lenient decoding}
     * left out, before {@link #ended}; for the events of a stream also later. Called at most 100
     * times for one response or event of a stream; the log contains the total number.
     */
    default void invalidValue(InvalidValue value) {}

    /** Called once, when the call has succeeded, failed, or was cancelled. */
    default void ended(CallEnd end) {}
  }
}
