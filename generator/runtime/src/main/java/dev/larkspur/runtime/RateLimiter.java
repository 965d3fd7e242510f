package dev.larkspur.runtime;

import java.time.Duration;

/** Delays calls to keep rate limits. Implementations must be thread-safe. */
@FunctionalInterface
public interface RateLimiter {

  /**
   * Reserves one attempt.
   *
   * @param operation the operation; {@link Operation#rateTiers} has its limits
   * @param tenant the key of the tenant; empty if the call names none
   * @return the delay before the attempt may be sent; zero to send it immediately
   */
  Duration reserve(Operation<?> operation, String tenant);
}
