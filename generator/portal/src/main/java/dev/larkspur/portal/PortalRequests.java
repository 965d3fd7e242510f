package dev.larkspur.portal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * HTTP requests to the portal with a limit of concurrency, one timeout for the whole response, and
 * further attempts with growing delays after status 429 and 5xx. Redirects are followed only to the
 * host of the portal.
 */
final class PortalRequests {
  private static final long MAX_RESPONSE_BYTES = 64L << 20;
  private static final int MAX_REDIRECTS = 3;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration MAX_DELAY = Duration.ofMinutes(1);

  private final PortalSettings settings;
  private final Sleeper sleeper;
  private final ConcurrencyLimiter limiter;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  PortalRequests(PortalSettings settings, Sleeper sleeper) {
    this.settings = settings;
    this.sleeper = sleeper;
    this.limiter = new ConcurrencyLimiter(settings.parallel());
  }

  /**
   * Returns the body of a response with status 200.
   *
   * @param pathAndQuery the encoded path and query on the host of the portal
   */
  byte[] get(String pathAndQuery) throws PortalException, InterruptedException {
    URI uri = settings.host().resolve(pathAndQuery);
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      HttpResponse<byte[]> response = withRetries(uri);
      int status = response.statusCode();
      if (status == 200) {
        return response.body();
      }
      if (status / 100 != 3) {
        throw status == 429 || status / 100 == 5
            ? PortalException.network("HTTP " + status + " after " + settings.tries() + " attempts")
            : PortalException.absent("HTTP " + status);
      }
      uri = redirected(uri, response);
    }
    throw PortalException.network("more than " + MAX_REDIRECTS + " redirects");
  }

  /** Returns the current limit of concurrent requests. */
  int limit() {
    return limiter.limit();
  }

  private HttpResponse<byte[]> withRetries(URI uri) throws PortalException, InterruptedException {
    Duration delay = settings.firstDelay();
    for (int attempt = 1; ; attempt++) {
      HttpResponse<byte[]> response = withLimit(uri);
      boolean busy = response.statusCode() == 429;
      if (busy) {
        limiter.onTooMany();
      } else if (response.statusCode() / 100 != 5) {
        limiter.onSuccess();
        return response;
      }
      if (attempt >= settings.tries()) {
        return response;
      }
      sleeper.sleep(longer(delay, requestedDelay(response)));
      delay = delay.multipliedBy(2);
    }
  }

  private HttpResponse<byte[]> withLimit(URI uri) throws PortalException, InterruptedException {
    limiter.enter();
    try {
      return once(uri);
    } finally {
      limiter.leave();
    }
  }

  /**
   * Sends a request. The timeout of the client ends with the headers, this one includes the body.
   */
  private HttpResponse<byte[]> once(URI uri) throws PortalException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("User-Agent", settings.userAgent())
            .header("Accept", "application/json")
            .header("Cookie", "open_locale=" + settings.locale())
            .build();
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, LimitedBody.upTo(MAX_RESPONSE_BYTES));
    try {
      return response.get(settings.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw PortalException.network("no complete response within " + settings.timeout(), e);
    } catch (ExecutionException e) {
      throw PortalException.network(describe(e.getCause() == null ? e : e.getCause()), e);
    } finally {
      response.cancel(true);
    }
  }

  private URI redirected(URI from, HttpResponse<byte[]> response) throws PortalException {
    String location = response.headers().firstValue("Location").orElse("");
    URI target;
    try {
      target = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw PortalException.network("redirected to an invalid address", e);
    }
    if (!from.getScheme().equals(target.getScheme())
        || !from.getAuthority().equals(target.getAuthority())) {
      throw PortalException.network("redirected to another host: " + PrintableLine.of(location));
    }
    return target;
  }

  /** Returns the delay that the portal requested in whole seconds; zero if it did not. */
  private static Duration requestedDelay(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .or(() -> response.headers().firstValue("x-ogw-ratelimit-reset"))
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(Duration.ZERO);
  }

  private static Duration longer(Duration own, Duration requested) {
    Duration wait = own.compareTo(requested) >= 0 ? own : requested;
    return wait.compareTo(MAX_DELAY) <= 0 ? wait : MAX_DELAY;
  }

  /** Returns what went wrong, to follow a colon. */
  static String describe(Throwable problem) {
    String connection = connectionProblem(problem);
    if (connection != null) {
      return connection + "; check the host or the proxy";
    }
    String kind = problem.getClass().getSimpleName();
    return problem instanceof IOException && problem.getMessage() != null
        ? kind + ": " + problem.getMessage()
        : kind;
  }

  /** Returns why the connection failed; null if another problem was reported. */
  private static @Nullable String connectionProblem(Throwable problem) {
    String refused = null;
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return "unknown host";
      } else if (cause instanceof HttpConnectTimeoutException) {
        return "no connection within " + CONNECT_TIMEOUT.toSeconds() + " s";
      } else if (cause instanceof SSLHandshakeException) {
        return "HTTPS failed: " + PrintableLine.of(String.valueOf(cause.getMessage()));
      } else if (cause instanceof SSLException) {
        return "not HTTPS";
      } else if (cause instanceof ConnectException) {
        refused = cause.getMessage() == null ? "connection refused" : cause.getMessage();
      }
    }
    return refused;
  }
}
