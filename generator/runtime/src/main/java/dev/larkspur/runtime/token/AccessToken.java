package dev.larkspur.runtime.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * An access token and its expiry.
 *
 * @param value the token as sent; never printed
 * @param expiresAt the time after which the token is not used
 */
public record AccessToken(String value, Instant expiresAt) {

  /** A token is not used in its last seconds, or in the last tenth of a short lifetime. */
  private static final Duration LAST_MOMENTS = Duration.ofSeconds(5);

  /** The longest lifetime that is used; every token of the platform is replaced much earlier. */
  private static final long LONGEST_SECONDS = Duration.ofDays(3650).toSeconds();

  public AccessToken {
    Objects.requireNonNull(value);
    Objects.requireNonNull(expiresAt);
  }

  /**
   * Returns a token that expires after a number of seconds, with a safety margin.
   *
   * @param value the token as sent
   * @param seconds the lifetime in seconds; 0 and less mean that the token has expired, and more
   *     than ten years mean ten years
   * @param now the current time
   */
  public static AccessToken lasting(String value, long seconds, Instant now) {
    Duration life = Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST_SECONDS)));
    Duration tenth = life.dividedBy(10);
    Duration margin = tenth.compareTo(LAST_MOMENTS) < 0 ? tenth : LAST_MOMENTS;
    return new AccessToken(value, now.plus(life).minus(margin));
  }

  /** Returns whether the token may be sent at the given time. */
  public boolean usableAt(Instant time) {
    return time.isBefore(expiresAt);
  }

  /** Returns the expiry; the value is left out. */
  @Override
  public String toString() {
    return "AccessToken[until " + expiresAt + ']';
  }
}
