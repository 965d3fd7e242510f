package dev.larkspur.runtime;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The decoded response of an asynchronous call. Cancelling it cancels the call.
 *
 * @param <R> the type of the decoded response
 */
final class AsyncValue<R> extends CallStage<R> {
  private final CompletableFuture<Exchange<R>> call;

  @SuppressWarnings("FutureReturnValueIgnored") // the result completes this future
  AsyncValue(CompletableFuture<Exchange<R>> call) {
    this.call = call;
    call.whenComplete(this::completed);
  }

  @Override
  void abandoned() {
    call.cancel(true);
  }

  private void completed(@Nullable Exchange<R> exchange, @Nullable Throwable failure) {
    if (exchange == null) {
      fail(failure == null ? new IllegalStateException("No result") : failure);
    } else if (!deliver(exchange.value())) {
      AsyncCall.close(exchange.value());
    }
  }
}
