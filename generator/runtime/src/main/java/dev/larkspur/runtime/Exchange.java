package dev.larkspur.runtime;

import dev.larkspur.runtime.http.WireResponse;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that worked, with everything about its answer. Immutable.
 *
 * @param <R> what the answer was read as
 */
public final class Exchange<R> {
  private static final HttpHeaders NO_HEADERS = HttpHeaders.of(Map.of(), (name, value) -> true);

  private final R value;
  private final WireResponse response;
  private final int attempts;

  Exchange(R value, WireResponse response, int attempts) {
    this.value = value;
    this.response = response;
    this.attempts = attempts;
  }

  /** For a {@link Caller} that answers by itself, as in tests: HTTP 200 and nothing but a value. */
  public static <R> Exchange<R> of(R value) {
    return new Exchange<>(value, WireResponse.of(200, NO_HEADERS, new byte[0]), 1);
  }

  /** What the answer was read as. */
  public R value() {
    return value;
  }

  /** The HTTP status. */
  public int status() {
    return response.status();
  }

  /** The headers of the answer; names are found without regard to case. */
  public Map<String, List<String>> headers() {
    return response.headers().map();
  }

  /** What the platform's support asks for; null when the answer had none. */
  public @Nullable String logId() {
    return ReceivedResponse.logId(response.headers());
  }

  /** The answer as it came; empty for files and event streams. */
  public byte[] bytes() {
    return response.bytes().clone();
  }

  /** How many times the request went out; 0 when nothing had to be sent. */
  public int attempts() {
    return attempts;
  }

  /** The status and the log id: values may be private. */
  @Override
  public String toString() {
    return response + ", log id " + logId();
  }

  /** The bytes themselves, for reading. */
  byte[] array() {
    return response.bytes();
  }
}
