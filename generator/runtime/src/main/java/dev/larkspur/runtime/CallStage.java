package dev.larkspur.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The future of a call, or one that depends on it. If the caller cancels or completes it before the
 * call ends, or does so with all of its dependents, its result is not needed and the call is
 * cancelled.
 *
 * @param <T> the type of the result
 */
abstract class CallStage<T> extends CompletableFuture<T> {
  /** The number of dependents whose result is still needed. */
  private final AtomicInteger dependents = new AtomicInteger();

  /** Releases what the result was computed from. It is called at most once. */
  abstract void abandoned();

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return abandonedIf(super.cancel(mayInterruptIfRunning));
  }

  /** Completes this future instead of the call. */
  @Override
  public boolean complete(T value) {
    return abandonedIf(super.complete(value));
  }

  /** Completes this future instead of the call, as {@link #orTimeout} does. */
  @Override
  public boolean completeExceptionally(Throwable failure) {
    return abandonedIf(super.completeExceptionally(failure));
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    dependents.incrementAndGet();
    return new Dependent<>(this);
  }

  /** Completes this future with the result of the call. */
  boolean deliver(T value) {
    return super.complete(value);
  }

  /** Completes this future with the failure of the call. */
  boolean fail(Throwable failure) {
    return super.completeExceptionally(failure);
  }

  private boolean abandonedIf(boolean completed) {
    if (completed) {
      abandoned();
    }
    return completed;
  }

  private void dependentAbandoned() {
    if (dependents.decrementAndGet() == 0) {
      cancel(true);
    }
  }

  /** A future that depends on another one. */
  private static final class Dependent<T> extends CallStage<T> {
    private final CallStage<?> source;

    Dependent(CallStage<?> source) {
      this.source = source;
    }

    @Override
    void abandoned() {
      source.dependentAbandoned();
    }
  }
}
