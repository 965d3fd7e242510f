package dev.larkspur.runtime.http;

import java.util.concurrent.CompletableFuture;

/**
 * An interceptor between the client and the network. It is called once per attempt, after the
 * access token was added and inside the retry loop. The first interceptor of a client is the
 * outermost. To intercept a whole call, wrap the {@code Caller}.
 *
 * <pre>{@code
 * (request, next) -> next.send(request.with(new Header("X-Trace", id)))
 * }</pre>
 *
 * <p>An interceptor has access to secrets: the access token in the headers, and the bodies. It must
 * be thread-safe. Dependents of the future of {@code next} may block.
 */
@FunctionalInterface
public interface Interceptor {

  /**
   * Sends a request, unchanged or modified, or returns a response of its own.
   *
   * @param request the request
   * @param next sends the request to the next interceptor or to the network
   * @return the response, or the failure that {@code next} documents
   */
  CompletableFuture<WireResponse> send(WireRequest request, Transport next);
}
