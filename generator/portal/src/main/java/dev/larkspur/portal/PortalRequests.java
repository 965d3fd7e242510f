package dev.larkspur.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the portal for bytes, with manners: never more at once than the gate lets through, one
 * time-out over the whole answer, and another try, later and later, only where the portal said that
 * it was busy or broken. Redirects are followed on the portal's own host alone.
 */
final class PortalRequests {
  private static final long LARGEST_ANSWER = 64L << 20;
  private static final int MOST_REDIRECTS = 3;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final PortalSettings settings;
  private final Sleeper sleeper;
  private final ConcurrencyLimiter gate;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  PortalRequests(PortalSettings settings, Sleeper sleeper) {
    this.settings = settings;
    this.sleeper = sleeper;
    this.gate = new ConcurrencyLimiter(settings.parallel());
  }

  /**
   * The body of a good answer.
   *
   * @param pathAndQuery what to ask for on the portal's host, encoded
   */
  byte[] get(String pathAndQuery) throws PortalException, InterruptedException {
    URI uri = settings.host().resolve(pathAndQuery);
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<byte[]> answer = patiently(uri);
      int status = answer.statusCode();
      if (status == 200) {
        return answer.body();
      }
      if (status / 100 != 3) {
        throw status == 429 || status / 100 == 5
            ? PortalException.network("HTTP " + status + " in " + settings.tries() + " tries")
            : PortalException.absent("HTTP " + status);
      }
      uri = redirected(uri, answer);
    }
    throw PortalException.network("more than " + MOST_REDIRECTS + " redirects");
  }

  /** How many requests may be under way now. */
  int limit() {
    return gate.limit();
  }

  private HttpResponse<byte[]> patiently(URI uri) throws PortalException, InterruptedException {
    Duration delay = settings.firstDelay();
    for (int tried = 1; ; tried++) {
      HttpResponse<byte[]> answer = politely(uri);
      boolean busy = answer.statusCode() == 429;
      if (busy) {
        gate.tooMany();
      } else if (answer.statusCode() / 100 != 5) {
        gate.good();
        return answer;
      }
      if (tried >= settings.tries()) {
        return answer;
      }
      sleeper.sleep(longer(delay, asked(answer)));
      delay = delay.multipliedBy(2);
    }
  }

  private HttpResponse<byte[]> politely(URI uri) throws PortalException, InterruptedException {
    gate.enter();
    try {
      return once(uri);
    } finally {
      gate.leave();
    }
  }

  /** The request's own time-out ends with the headers; this one covers the body too. */
  private HttpResponse<byte[]> once(URI uri) throws PortalException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("User-Agent", settings.userAgent())
            .header("Accept", "application/json")
            .header("Cookie", "open_locale=" + settings.locale())
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, LimitedBody.upTo(LARGEST_ANSWER));
    try {
      return answer.get(settings.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw PortalException.network("no whole answer within " + settings.timeout(), e);
    } catch (ExecutionException e) {
      throw PortalException.network(told(e.getCause() == null ? e : e.getCause()), e);
    } finally {
      answer.cancel(true);
    }
  }

  private URI redirected(URI from, HttpResponse<byte[]> answer) throws PortalException {
    String location = answer.headers().firstValue("Location").orElse("");
    URI target;
    try {
      target = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw PortalException.network("redirected to something that is no address", e);
    }
    if (!from.getScheme().equals(target.getScheme())
        || !from.getAuthority().equals(target.getAuthority())) {
      throw PortalException.network("redirected to another host: " + PrintableLine.of(location));
    }
    return target;
  }

  /** How long the portal asked us to wait, in whole seconds; zero if it did not say. */
  private static Duration asked(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .or(() -> answer.headers().firstValue("x-ogw-ratelimit-reset"))
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(Duration.ZERO);
  }

  private static Duration longer(Duration own, Duration asked) {
    Duration wait = own.compareTo(asked) >= 0 ? own : asked;
    return wait.compareTo(LONGEST_WAIT) <= 0 ? wait : LONGEST_WAIT;
  }

  private static String told(Throwable problem) {
    String kind = problem.getClass().getSimpleName();
    return problem instanceof IOException && problem.getMessage() != null
        ? kind + ": " + problem.getMessage()
        : kind;
  }
}
