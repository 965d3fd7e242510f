package dev.larkspur.runtime;

import java.util.concurrent.CompletableFuture;

/** Nothing had to be sent. */
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
