package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.retry.RetryBudget;
import dev.larkspur.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Everything a call needs of its client. */
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
    Executor executor,
    Secrets secrets) {}
