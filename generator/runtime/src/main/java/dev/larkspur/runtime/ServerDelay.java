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
  /** The number of digits of a delay beyond any setting. */
  private static final int MOST_DIGITS = 10;

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
    String number = text.strip();
    if (number.isEmpty() || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    return Duration.ofSeconds(
        number.length() > MOST_DIGITS ? Integer.MAX_VALUE : Long.parseLong(number));
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
