package dev.larkspur.runtime;

import java.time.Duration;

/**
 * Is told about calls: what meters and tracers hang on. Called on the thread that makes the call,
 * or for asynchronous calls on one of the client's; never on one that does I/O. What it throws is
 * logged and changes nothing. Thread-safe.
 */
@FunctionalInterface
public interface CallListener {

  /** A call begins; what comes back is told the rest of it. Fetches of tokens are calls too. */
  Observation started(Operation<?> operation);

  /** One call being watched. */
  interface Observation {

    /** An attempt begins, numbered from 1; its token is at hand. */
    default void attempting(int attempt) {}

    /** An attempt failed and the call will go on after a wait. */
    default void retrying(int attempt, Duration wait, FeishuException reason) {}

    /** The call is over. */
    default void ended(CallEnd end) {}
  }
}
