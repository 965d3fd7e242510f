package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.internal.RetryBudget;
import dev.larkspur.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a client that a call uses.
 *
 * @param threads the client's own executor, which callers cannot block
 * @param executor runs the steps of asynchronous calls
 */
record ClientSettings(
    String baseUrl,
    List<Header> headers,
    Transport transport,
    Tokens tokens,
    Duration timeout,
    Duration attemptTimeout,
    RetryPolicy retry,
    RetryBudget budget,
    @Nullable RateLimiter limiter,
    List<CallListener> listeners,
    TimeSource time,
    Executor threads,
    Executor executor,
    Secrets secrets) {

  /** Returns the settings for the calls of users; these settings remain for token requests. */
  ClientSettings forUse(
      Tokens userTokens, @Nullable Executor callbacks, @Nullable RateLimiter rateLimiter) {
    return new ClientSettings(
        baseUrl,
        headers,
        transport,
        userTokens,
        timeout,
        attemptTimeout,
        retry,
        budget,
        rateLimiter,
        listeners,
        time,
        threads,
        callbacks == null ? executor : new CallerThreads(callbacks, threads),
        secrets);
  }
}
