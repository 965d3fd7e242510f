package dev.larkspur.runtime;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The decoded response of an asynchronous call. Cancelling it cancels the call.
 *
 * @param <R> the type of the decoded response
 */
final class AsyncValue<R> extends CompletableFuture<R> {
  private final CompletableFuture<Exchange<R>> call;

  @SuppressWarnings("FutureReturnValueIgnored") // the result completes this future
  AsyncValue(CompletableFuture<Exchange<R>> call) {
    this.call = call;
    call.whenComplete(this::completed);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled) {
      call.cancel(mayInterruptIfRunning);
    }
    return cancelled;
  }

  /** Returns a plain future, so that cancelling a dependent does not cancel the call. */
  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  private void completed(@Nullable Exchange<R> exchange, @Nullable Throwable failure) {
    if (exchange == null) {
      completeExceptionally(failure == null ? new IllegalStateException("No result") : failure);
    } else if (!complete(exchange.value())) {
      AsyncCall.close(exchange.value());
    }
  }
}
