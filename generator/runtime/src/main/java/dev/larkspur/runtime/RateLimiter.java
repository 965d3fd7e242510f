package dev.larkspur.runtime;

import java.time.Duration;

/** Spreads calls so that documented limits are kept. Thread-safe. */
@FunctionalInterface
public interface RateLimiter {

  /**
   * Takes a place for one attempt.
   *
   * @param operation which operation; its {@link Operation#rateTiers} are the limits
   * @param tenant the tenant the call is made in; empty for the only one
   * @return how long to wait before sending; zero for at once
   */
  Duration reserve(Operation<?> operation, String tenant);
}
