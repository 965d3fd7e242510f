package dev.larkspur.runtime.internal;

import dev.larkspur.runtime.http.Interceptor;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.http.WireRequest;
import dev.larkspur.runtime.http.WireResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Transport that sends requests through interceptors and keeps their code off the I/O threads. */
public final class InterceptedTransport implements Transport {
  private final Transport network;
  private final List<Interceptor> interceptors;
  private final Executor executor;

  /**
   * Creates a transport.
   *
   * @param network the transport that sends the requests
   * @param interceptors the interceptors, the outermost first
   * @param executor runs the code of interceptors after a response
   */
  public InterceptedTransport(
      Transport network, List<Interceptor> interceptors, Executor executor) {
    this.network = network;
    this.interceptors = List.copyOf(interceptors);
    this.executor = executor;
  }

  @Override
  public CompletableFuture<WireResponse> send(WireRequest request) {
    Attempt attempt = new Attempt(network, executor);
    return attempt.follow(chain(attempt).send(request));
  }

  /**
   * {@inheritDoc}
   *
   * <p>Everything runs on this thread, including the interceptors.
   */
  @Override
  public WireResponse exchange(WireRequest request, long nanos)
      throws IOException, InterruptedException, TimeoutException {
    try {
      return chain(new Waiting(network, nanos)).send(request).get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof TimeoutException late) {
        throw late;
      }
      if (cause instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw Failures.unwrapped(e);
    }
  }

  private Transport chain(Transport end) {
    Transport chain = end;
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      chain = new Link(interceptors.get(i), chain);
    }
    return chain;
  }

  /** A blocking attempt: its future is complete when it is returned. */
  private record Waiting(Transport network, long nanos) implements Transport {
    @Override
    public CompletableFuture<WireResponse> send(WireRequest request) {
      try {
        return CompletableFuture.completedFuture(network.exchange(request, nanos));
      } catch (IOException | InterruptedException | TimeoutException e) {
        return CompletableFuture.failedFuture(e);
      }
    }
  }

  @Override
  public void close() {
    network.close();
  }

  private record Link(Interceptor interceptor, Transport next) implements Transport {
    @Override
    public CompletableFuture<WireResponse> send(WireRequest request) {
      return interceptor.send(request, next);
    }
  }

  /**
   * One asynchronous attempt. Futures derived by interceptors do not pass on a cancellation, so
   * this class does.
   */
  private static final class Attempt extends CompletableFuture<WireResponse> implements Transport {
    private final Transport network;
    private final Executor executor;
    private volatile @Nullable CompletableFuture<WireResponse> sent;

    Attempt(Transport network, Executor executor) {
      this.network = network;
      this.executor = executor;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the result completes the copy
    public CompletableFuture<WireResponse> send(WireRequest request) {
      if (isDone()) {
        return CompletableFuture.failedFuture(new CancellationException("The attempt has ended"));
      }
      CompletableFuture<WireResponse> original = network.send(request);
      sent = original;
      if (isDone()) {
        original.cancel(true);
      }
      CompletableFuture<WireResponse> handedOver = new CompletableFuture<>();
      original.whenCompleteAsync(
          (response, failure) -> finish(handedOver, response, failure), executor);
      return handedOver;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the result completes this future
    Attempt follow(CompletableFuture<WireResponse> end) {
      end.whenComplete((response, failure) -> finish(this, response, failure));
      return this;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      CompletableFuture<WireResponse> original = sent;
      if (original != null) {
        original.cancel(true);
      }
      return cancelled;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new CompletableFuture<>();
    }

    private static void finish(
        CompletableFuture<WireResponse> target,
        @Nullable WireResponse response,
        @Nullable Throwable failure) {
      if (response != null) {
        target.complete(response);
      } else {
        Throwable reason = failure instanceof CompletionException ? failure.getCause() : failure;
        target.completeExceptionally(
            reason == null
                ? new IllegalStateException("An interceptor completed its future with null")
                : reason);
      }
    }

    @Override
    public void close() {
      // An attempt has no connections of its own.
    }
  }
}
