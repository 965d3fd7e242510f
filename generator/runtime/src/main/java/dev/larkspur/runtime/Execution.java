package dev.larkspur.runtime;

import java.util.concurrent.CompletableFuture;

/**
 * A call that is ready to go and goes once, in one of two ways.
 *
 * @param <R> what the answer is read as
 */
public interface Execution<R> {

  /**
   * Makes the call on this thread.
   *
   * @throws FeishuException when it does not work
   */
  Exchange<R> await();

  /**
   * Makes the call without holding a thread. The future fails with what {@link #await} throws;
   * cancelling it gives the call up.
   */
  CompletableFuture<Exchange<R>> future();

  /** A call that is over before it begins: for a {@link Caller} that answers by itself. */
  static <R> Execution<R> of(R value) {
    return new FinishedCall<>(Exchange.of(value));
  }
}
