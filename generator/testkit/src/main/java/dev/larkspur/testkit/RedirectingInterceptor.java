package dev.larkspur.testkit;

import dev.larkspur.runtime.http.Interceptor;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.http.WireRequest;
import dev.larkspur.runtime.http.WireResponse;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/**
 * Redirects every request to the fake platform. Some operations have a host of their own, which no
 * test should reach.
 *
 * @param baseUrl scheme, host and port of the fake platform
 */
record RedirectingInterceptor(String baseUrl) implements Interceptor {

  @Override
  public CompletableFuture<WireResponse> send(WireRequest request, Transport next) {
    URI uri = request.uri();
    if (uri.toString().startsWith(baseUrl + "/")) {
      return next.send(request);
    }
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return next.send(
        new WireRequest(
            request.method(),
            URI.create(baseUrl + uri.getRawPath() + query),
            request.headers(),
            request.body(),
            request.streamResponse(),
            request.idle()));
  }
}
