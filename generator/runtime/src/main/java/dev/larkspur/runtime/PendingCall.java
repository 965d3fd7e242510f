package dev.larkspur.runtime;

import java.util.concurrent.CompletableFuture;

/** A call of a {@link FeishuClient} that is not yet sent. */
record PendingCall<R>(CallProgress<R> call, ClientSettings settings) implements Execution<R> {

  @Override
  public Exchange<R> await() {
    return new BlockingCall<>(call, settings.transport(), settings.time(), settings.open())
        .execute();
  }

  @Override
  public CompletableFuture<Exchange<R>> future() {
    AsyncCall<R> going = new AsyncCall<>(call, settings);
    going.start();
    return going;
  }
}
