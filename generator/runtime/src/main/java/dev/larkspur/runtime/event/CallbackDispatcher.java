package dev.larkspur.runtime.event;

import dev.larkspur.runtime.event.EventHandlers.TypedCallback;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Dispatcher that runs the handlers of callbacks on the executor and returns their answers. A
 * handler that fails or exceeds the time limit is answered with an empty object, which changes
 * nothing.
 */
final class CallbackDispatcher {
  private final Executor executor;
  private final Duration timeLimit;
  private final EventReceiverListener listener;

  CallbackDispatcher(Executor executor, Duration timeLimit, EventReceiverListener listener) {
    this.executor = executor;
    this.timeLimit = timeLimit;
    this.listener = listener;
  }

  EventResponse handle(IncomingEvent callback, TypedCallback<?> handler) {
    CompletableFuture<EventResponse> answer = new CompletableFuture<>();
    try {
      executor.execute(() -> run(callback, handler, answer));
    } catch (Throwable e) { // an executor can also throw errors
      listener.failed(callback.header(), e, false);
      return EventResponse.OK;
    }
    try {
      return answer.get(timeLimit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      listener.late(callback.header());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      listener.late(callback.header());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return EventResponse.OK;
  }

  private void run(
      IncomingEvent callback, TypedCallback<?> handler, CompletableFuture<EventResponse> answer) {
    EventResponse response = EventResponse.OK;
    try {
      Object result = handler.handle(callback);
      if (result != null) {
        response = EventResponse.answer(JsonCodec.writer().writeValueAsBytes(result));
      }
    } catch (Throwable e) { // errors must be reported, too
      listener.failed(callback.header(), e, false);
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
    } finally {
      answer.complete(response);
    }
  }
}
