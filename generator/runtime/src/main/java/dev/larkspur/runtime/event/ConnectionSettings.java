package dev.larkspur.runtime.event;

import dev.larkspur.runtime.Json;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * The settings of a long connection that the platform sends.
 *
 * @param attempts the number of attempts to reconnect; negative if unlimited
 * @param interval the time between two attempts
 * @param spread the first attempt follows after a random part of this time
 * @param ping the time between two pings
 */
record ConnectionSettings(int attempts, Duration interval, Duration spread, Duration ping) {
  static final ConnectionSettings DEFAULT =
      new ConnectionSettings(
          -1, Duration.ofSeconds(120), Duration.ofSeconds(30), Duration.ofSeconds(120));

  /**
   * The longest time that the platform can set, so that no value stops the connection for years.
   */
  private static final int LONGEST_SECONDS = 3_600;

  /**
   * Returns these settings with those of the platform that are present and valid. Times of more
   * than an hour count as an hour.
   */
  ConnectionSettings with(Json config) {
    return new ConnectionSettings(
        (int) Math.min(config.get("ReconnectCount").asLong(attempts), Integer.MAX_VALUE),
        seconds(config, "ReconnectInterval", 0, interval),
        seconds(config, "ReconnectNonce", 0, spread),
        seconds(config, "PingInterval", 1, ping));
  }

  private static Duration seconds(Json config, String name, int least, Duration other) {
    BigDecimal seconds = config.get(name).asDecimal();
    if (seconds == null || seconds.compareTo(BigDecimal.valueOf(least)) < 0) {
      return other;
    }
    return Duration.ofSeconds(seconds.min(BigDecimal.valueOf(LONGEST_SECONDS)).longValue());
  }
}
