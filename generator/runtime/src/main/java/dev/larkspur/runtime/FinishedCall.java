package dev.larkspur.runtime;

import java.util.concurrent.CompletableFuture;

/** A call that is completed without sending a request. */
record FinishedCall<R>(Exchange<R> exchange) implements Execution<R> {

  @Override
  public Exchange<R> await() {
    return exchange;
  }

  @Override
  public CompletableFuture<Exchange<R>> future() {
    return CompletableFuture.completedFuture(exchange);
  }
}
