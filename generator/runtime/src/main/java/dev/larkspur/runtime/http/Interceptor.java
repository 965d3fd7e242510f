package dev.larkspur.runtime.http;

import java.util.concurrent.CompletableFuture;

/**
 * Stands between the client and the network, once per attempt: after the token was put in, inside
 * the retry. The first one that a client was given is the outermost. To stand around a whole call,
 * wrap the {@code Caller}.
 *
 * <pre>{@code
 * (request, next) -> next.send(request.with(new Header("X-Trace", id)))
 * }</pre>
 *
 * <p>It sees secrets: the token in the headers, the bodies. Thread-safe; what hangs on the future
 * of {@code next} may wait.
 */
@FunctionalInterface
public interface Interceptor {

  /** Sends a request on, as it is or changed, or answers it itself. */
  CompletableFuture<WireResponse> send(WireRequest request, Transport next);
}
