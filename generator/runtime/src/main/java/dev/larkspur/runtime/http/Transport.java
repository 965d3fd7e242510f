package dev.larkspur.runtime.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends one request and brings the answer: no retries, no redirects, no cookies, no time-out but
 * that of the connection. Thread-safe.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends a request.
   *
   * <p>The future may be completed by a thread that does the I/O; nothing may run there that waits.
   * It fails with {@link NotConnectedException} when surely no byte of the request was acted on,
   * and with another {@link IOException} when that is unknown. Cancelling it gives the attempt up
   * and frees the connection.
   */
  CompletableFuture<WireResponse> send(WireRequest request);

  /**
   * Sends a request and waits on this thread. Overridden where waiting is cheaper than a future.
   *
   * @param nanos how long it may take, to the last byte of an answer in memory or to the head of a
   *     streamed one
   * @throws TimeoutException when it takes longer; the attempt is then given up
   * @throws IOException as {@link #send} says
   */
  default WireResponse exchange(WireRequest request, long nanos)
      throws IOException, InterruptedException, TimeoutException {
    CompletableFuture<WireResponse> pending = send(request);
    try {
      return pending.get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw Failures.unwrapped(e);
    } finally {
      // Nothing happens when it is done; else nobody waits any longer.
      if (!pending.isDone()) {
        pending.cancel(true);
      }
    }
  }

  /** Lets go of threads and connections. Nothing by default. */
  @Override
  default void close() {}
}
