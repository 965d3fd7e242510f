package dev.larkspur.runtime;

import dev.larkspur.runtime.http.WireResponse;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The delay that the platform asks for. */
final class ServerDelay {
  private ServerDelay() {}

  /** Returns the delay in the response headers; null if it is absent or invalid. */
  static @Nullable Duration in(WireResponse response, TimeSource time) {
    HttpHeaders headers = response.headers();
    String reset = headers.firstValue("x-ogw-ratelimit-reset").orElse(null);
    String after = headers.firstValue("Retry-After").orElse(null);
    Duration wait = reset == null ? null : seconds(reset);
    if (wait == null && after != null) {
      wait = seconds(after);
      wait = wait == null ? until(after, time.instant()) : wait;
    }
    return wait == null || wait.isNegative() ? null : wait;
  }

  private static @Nullable Duration seconds(String text) {
    try {
      return Duration.ofSeconds(Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Duration until(String date, Instant now) {
    try {
      return Duration.between(
          now, ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
