package dev.larkspur.runtime;

import dev.larkspur.runtime.http.WireResponse;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a successful call with its response. Immutable.
 *
 * @param <R> the type of the decoded response
 */
public final class Exchange<R> {
  private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

  private final R value;
  private final WireResponse response;
  private final int attempts;
  private final Secrets secrets;

  Exchange(R value, WireResponse response, int attempts, Secrets secrets) {
    this.value = value;
    this.response = response;
    this.attempts = attempts;
    this.secrets = secrets;
  }

  /**
   * Returns a result with HTTP status 200 and no headers, for a {@link Caller} that responds
   * without sending, as in tests.
   */
  public static <R> Exchange<R> of(R value) {
    return new Exchange<>(value, WireResponse.of(200, NO_HEADERS, new byte[0]), 1, Secrets.NONE);
  }

  /** Returns the decoded response. */
  public R value() {
    return value;
  }

  /** Returns the HTTP status. */
  public int status() {
    return response.status();
  }

  /** Returns the response headers; names are case-insensitive. */
  public Map<String, List<String>> headers() {
    return response.headers().map();
  }

  /** Returns the log id that the platform's support asks for; null if the response has none. */
  public @Nullable String logId() {
    return ReceivedResponse.logId(response.headers(), secrets);
  }

  /** Returns the content type of the response; null if it has none. */
  public @Nullable String contentType() {
    return response.headers().firstValue("Content-Type").orElse(null);
  }

  /** Returns a copy of the response body; empty for files and event streams. */
  public byte[] bytes() {
    return response.bytes().clone();
  }

  /** Returns the number of attempts that were sent; 0 if nothing had to be sent. */
  public int attempts() {
    return attempts;
  }

  /** Returns the status and the log id; values are left out because they may be private. */
  @Override
  public String toString() {
    return response + ", log id " + logId();
  }

  /** Returns the response body without copying it. */
  byte[] array() {
    return response.bytes();
  }
}
