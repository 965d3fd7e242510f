package dev.larkspur.runtime.http;

import dev.larkspur.runtime.internal.Failures;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends single HTTP requests, without retries, redirects, cookies or timeouts except that of the
 * connection. Implementations must be thread-safe.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends a request.
   *
   * <p>The future may be completed by an I/O thread, on which nothing may block. It fails with
   * {@link NotConnectedException} if the request was certainly not processed, and with another
   * {@link IOException} if that is unknown. Cancelling it cancels the attempt and releases the
   * connection.
   *
   * @param request the request
   * @return the response
   */
  CompletableFuture<WireResponse> send(WireRequest request);

  /**
   * Sends a request and blocks this thread. Implementations override it if blocking is cheaper than
   * a future.
   *
   * @param request the request
   * @param nanos the time limit in nanoseconds: until the last byte of a response in memory, or
   *     until the headers of a streamed response
   * @return the response
   * @throws IOException if the request fails, as documented at {@link #send}
   * @throws InterruptedException if this thread is interrupted
   * @throws TimeoutException if the time limit is exceeded; the attempt is then cancelled
   */
  default WireResponse exchange(WireRequest request, long nanos)
      throws IOException, InterruptedException, TimeoutException {
    CompletableFuture<WireResponse> pending = send(request);
    try {
      return pending.get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw Failures.unwrapped(e);
    } finally {

      if (!pending.isDone()) {
        pending.cancel(true);
      }
    }
  }

  /** Releases threads and connections. The default implementation does nothing. */
  @Override
  default void close() {}
}
