package dev.larkspur.testkit;

import dev.larkspur.runtime.http.Interceptor;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.http.WireRequest;
import dev.larkspur.runtime.http.WireResponse;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/**
 * Leads requests to the fake platform whatever host they are for: some operations live on a host of
 * their own, and no test should reach it.
 *
 * @param home scheme, host and port of the fake platform
 */
record RedirectingInterceptor(String home) implements Interceptor {

  @Override
  public CompletableFuture<WireResponse> send(WireRequest request, Transport next) {
    URI uri = request.uri();
    if (uri.toString().startsWith(home + "/")) {
      return next.send(request);
    }
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return next.send(
        new WireRequest(
            request.method(),
            URI.create(home + uri.getRawPath() + query),
            request.headers(),
            request.body(),
            request.streamResponse(),
            request.idle()));
  }
}
