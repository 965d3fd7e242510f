package dev.larkspur.runtime;

import java.util.concurrent.CompletableFuture;

/**
 * A prepared call. It can be performed once, in one of two modes.
 *
 * @param <R> the type of the decoded response
 */
public interface Execution<R> {

  /**
   * Performs the call on this thread.
   *
   * @throws FeishuException if the call fails
   */
  Exchange<R> await();

  /**
   * Performs the call without blocking a thread. The future fails with the exceptions of {@link
   * #await}; cancelling it cancels the call.
   */
  CompletableFuture<Exchange<R>> future();

  /** Returns a completed call, for a {@link Caller} that responds without sending. */
  static <R> Execution<R> of(R value) {
    return new FinishedCall<>(Exchange.of(value));
  }
}
