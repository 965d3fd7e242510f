package dev.larkspur.runtime.http;

import java.util.concurrent.CompletableFuture;

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
   * and with another {@link java.io.IOException} when that is unknown. Cancelling it gives the
   * attempt up and frees the connection.
   */
  CompletableFuture<WireAnswer> send(WireRequest request);

  /** Lets go of threads and connections. Nothing by default. */
  @Override
  default void close() {}
}
