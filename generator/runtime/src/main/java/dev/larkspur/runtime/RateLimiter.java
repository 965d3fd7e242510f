package dev.larkspur.runtime;

import java.time.Duration;

/** A rate limiter, which delays calls to keep rate limits. Implementations must be thread-safe. */
@FunctionalInterface
public interface RateLimiter {

  /**
   * Reserves one attempt. It is called for each attempt of a call, including retries.
   *
   * @return the delay before the attempt may be sent; zero to send it immediately. If it exceeds
   *     {@link RateLimitedCall#remaining}, the attempt is not sent and the call fails with a {@link
   *     TransportException}; nothing should be reserved for it.
   */
  Duration reserve(RateLimitedCall call);
}
