package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.http.WireResponse;
import dev.larkspur.runtime.token.TokenSource;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Performs a call without blocking a thread: it sends, decodes and retries. The thread that
 * receives a response only passes it on; decoding and the dependents of the future run on the
 * executor.
 */
final class AsyncCall<R> extends CompletableFuture<Exchange<R>> {
  private final CallProgress<R> call;
  private final Transport transport;
  private final TimeSource time;
  private final Executor executor;
  private volatile @Nullable CompletableFuture<WireResponse> pending;

  AsyncCall(CallProgress<R> call, Transport transport, TimeSource time, Executor executor) {
    this.call = call;
    this.transport = transport;
    this.time = time;
    this.executor = executor;
  }

  void start() {
    call.start();
    step(this::limit);
  }

  /** Cancels the call, including the attempt in progress. */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    CompletableFuture<WireResponse> attempt = pending;
    if (attempt != null) {
      attempt.cancel(true);
    }
    if (cancelled) {
      abandoned();
    }
    return cancelled;
  }

  /** Returns a plain future, so that cancelling a dependent does not cancel the call. */
  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  private void limit() {
    after(call.limiterWait(), this::authorize);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the result completes this future
  private void authorize() {
    TokenSource tokens = call.tokens();
    String ready = tokens == null ? null : tokens.ready();
    if (tokens == null || ready != null) {
      transmit(ready);
      return;
    }
    tokens
        .fetch()
        .copy()
        .orTimeout(call.remaining(), TimeUnit.NANOSECONDS)
        .whenCompleteAsync(
            (token, failure) -> step(() -> authorized(token, unwrapped(failure))), executor);
  }

  private void authorized(@Nullable String token, @Nullable Throwable failure) {
    if (failure instanceof TimeoutException) {
      throw call.failed(call.tokenTimedOut());
    }
    if (failure != null) {
      throw call.failed(call.translate(failure));
    }
    transmit(token);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the result completes this future
  private void transmit(@Nullable String token) {
    if (isDone()) {
      abandoned();
      return;
    }
    CompletableFuture<WireResponse> attempt = transport.send(call.nextAttempt(token));
    pending = attempt;
    if (isDone()) {
      attempt.cancel(true);
      abandoned();
      return;
    }
    attempt
        .orTimeout(call.attemptNanos(), TimeUnit.NANOSECONDS)
        .whenCompleteAsync(
            (response, failure) -> step(() -> arrived(attempt, response, unwrapped(failure))),
            executor);
  }

  private void arrived(
      CompletableFuture<WireResponse> attempt,
      @Nullable WireResponse response,
      @Nullable Throwable failure) {
    if (isDone()) {
      close(response == null ? null : response.stream());
      abandoned();
      return;
    }
    try {
      if (failure instanceof TimeoutException) {
        attempt.cancel(true);
        throw call.attemptTimedOut();
      }
      if (response == null) {
        throw call.translate(failure);
      }
      Exchange<R> exchange = call.read(response);
      if (!complete(exchange)) {
        close(exchange.value());
      }
    } catch (FeishuException e) {
      after(call.planRetry(e), this::limit);
    }
  }

  private void after(Duration wait, Runnable next) {
    if (wait.isZero()) {
      next.run();
    } else {
      time.later(wait, executor, () -> step(next));
    }
  }

  /** Runs a step; an exception completes this future. */
  private void step(Runnable next) {
    try {
      next.run();
    } catch (RuntimeException | Error e) {
      call.ended(e);
      completeExceptionally(e);
    }
  }

  /**
   * Reports the end of a call whose future was completed early, so that its result is not
   * delivered.
   */
  private void abandoned() {
    call.ended(new CancellationException("The future of the call was completed early"));
  }

  private static @Nullable Throwable unwrapped(@Nullable Throwable failure) {
    return failure instanceof CompletionException ? failure.getCause() : failure;
  }

  /** Closes a stream that is not delivered, so that it releases its connection. */
  static void close(@Nullable Object value) {
    if (value instanceof AutoCloseable open) {
      try {
        open.close();
      } catch (Exception e) {
        throw new IllegalStateException("Closing an undelivered stream failed", e);
      }
    }
  }
}
