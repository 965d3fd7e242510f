package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.http.WireResponse;
import dev.larkspur.runtime.token.TokenSource;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Performs a call without blocking a thread: it sends, decodes and retries. The thread that
 * receives a response only passes it on; decoding and the dependents of the future run on the
 * executor.
 */
final class AsyncCall<R> extends CallStage<Exchange<R>> implements OpenCalls.OpenCall {
  private final CallProgress<R> call;
  private final Transport transport;
  private final TimeSource time;
  private final Executor executor;
  private final OpenCalls open;

  /** The access token or the response that the call waits for. */
  private volatile @Nullable Future<?> pending;

  /** The response stream that is being decoded. */
  private volatile @Nullable InputStream stream;

  AsyncCall(CallProgress<R> call, ClientSettings settings) {
    this.call = call;
    this.transport = settings.transport();
    this.time = settings.time();
    this.executor = settings.executor();
    this.open = settings.open();
  }

  /**
   * Starts the call.
   *
   * @throws IllegalStateException if the client is closed
   */
  void start() {
    call.start();
    try {
      open.add(this);
    } catch (IllegalStateException e) {
      call.ended(e);
      throw e;
    }
    step(this::limit);
  }

  @Override
  public void clientClosed() {
    TransportException failure = call.clientClosed(null);
    if (!isDone()) {
      call.failed(failure);
    }
    if (fail(failure)) {
      release();
    }
  }

  /** Cancels the attempt in progress and reports the end of the call without a result. */
  @Override
  void abandoned() {
    open.remove(this);
    release();
    reportAbandoned();
  }

  private void limit() {
    if (!isDone()) {
      after(call.limiterWait(), this::authorize);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the result completes this future
  private void authorize() {
    if (isDone()) {
      return;
    }
    TokenSource tokens = call.tokens();
    String ready = tokens == null ? null : tokens.ready();
    if (tokens == null || ready != null) {
      transmit(ready);
      return;
    }
    CompletableFuture<String> fetched = tokens.fetch().copy();
    waitFor(fetched);
    fetched
        .orTimeout(call.remaining(), TimeUnit.NANOSECONDS)
        .whenCompleteAsync(
            (token, failure) -> step(() -> authorized(token, unwrapped(failure))), executor);
  }

  private void authorized(@Nullable String token, @Nullable Throwable failure) {
    if (isDone()) {
      return;
    }
    if (failure instanceof TimeoutException) {
      throw call.failed(call.tokenTimedOut());
    }
    if (failure != null) {
      throw call.failed(call.tokenFailed(failure));
    }
    transmit(token);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the result completes this future
  private void transmit(@Nullable String token) {
    CompletableFuture<WireResponse> attempt = transport.send(call.nextAttempt(token));
    waitFor(attempt);
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
    stream = response == null ? null : response.stream();
    if (isDone()) {
      release();
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
      end(call.read(response));
    } catch (FeishuException e) {
      if (isDone()) {
        reportAbandoned();
      } else {
        after(call.planRetry(e), this::limit);
      }
    }
  }

  private void end(Exchange<R> exchange) {
    stream = null;
    open.remove(this);
    if (!deliver(exchange)) {
      close(exchange.value());
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
      open.remove(this);
      fail(e);
    }
  }

  /** Sets what the call waits for; it is cancelled if this future was completed meanwhile. */
  private void waitFor(Future<?> next) {
    pending = next;
    if (isDone()) {
      next.cancel(true);
    }
  }

  /** Releases the connection of a call whose result is not needed. */
  private void release() {
    Future<?> waiting = pending;
    if (waiting != null) {
      waiting.cancel(true);
    }
    close(stream);
  }

  /**
   * Reports the end of a call whose future was completed early, so that its result is not
   * delivered.
   */
  private void reportAbandoned() {
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
