package dev.larkspur.runtime.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A token and its end.
 *
 * @param value what is sent; never printed
 * @param expiresAt when the platform stops taking it
 */
public record AccessToken(String value, Instant expiresAt) {

  /** No token may be used in the last moments, nor in the last tenth of a short life. */
  private static final Duration LAST_MOMENTS = Duration.ofSeconds(5);

  public AccessToken {
    Objects.requireNonNull(value);
    Objects.requireNonNull(expiresAt);
  }

  /** A token that ends after so many seconds. */
  public static AccessToken lasting(String value, long seconds, Instant now) {
    Duration life = Duration.ofSeconds(seconds);
    Duration tenth = life.dividedBy(10);
    Duration margin = tenth.compareTo(LAST_MOMENTS) < 0 ? tenth : LAST_MOMENTS;
    return new AccessToken(value, now.plus(life).minus(margin));
  }

  /** Whether it may be sent at this time. */
  public boolean usableAt(Instant time) {
    return time.isBefore(expiresAt);
  }

  /** Its end alone. */
  @Override
  public String toString() {
    return "AccessToken[until " + expiresAt + ']';
  }
}
