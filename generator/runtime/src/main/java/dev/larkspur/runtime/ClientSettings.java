package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.retry.RetryBudget;
import dev.larkspur.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Everything a call needs of its client.
 *
 * @param threads the client's own, which nobody else can block
 * @param executor where asynchronous calls go on
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

  /** These settings for the calls of users, beside those that fetch tokens. */
  ClientSettings forUse(Tokens from, @Nullable Executor callbacks, @Nullable RateLimiter keeping) {
    return new ClientSettings(
        baseUrl,
        headers,
        transport,
        from,
        timeout,
        attemptTimeout,
        retry,
        budget,
        keeping,
        listeners,
        time,
        threads,
        callbacks == null ? executor : new CallerThreads(callbacks, threads),
        secrets);
  }
}
