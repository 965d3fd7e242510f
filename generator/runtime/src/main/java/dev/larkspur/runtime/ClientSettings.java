package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.internal.RetryBudget;
import dev.larkspur.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a client that a call uses.
 *
 * @param console the console of the app; null if it is unknown
 * @param open the calls that have not ended
 * @param threads the client's own executor, which callers cannot block
 * @param executor runs the steps of asynchronous calls
 */
record ClientSettings(
    Region region,
    @Nullable AppConsole console,
    List<Header> headers,
    @Nullable Helpdesk helpdesk,
    Transport transport,
    Tokens tokens,
    Duration timeout,
    Duration attemptTimeout,
    long maxResponseSize,
    RetryPolicy retry,
    RetryBudget budget,
    @Nullable RateLimiter limiter,
    List<CallListener> listeners,
    boolean lenientDecoding,
    TimeSource time,
    OpenCalls open,
    Executor threads,
    Executor executor,
    Secrets secrets) {

  /** Returns the headers of every request of an operation. */
  List<Header> headersOf(Operation<?> operation) {
    if (helpdesk == null || !helpdesk.isFor(operation)) {
      return headers;
    }
    List<Header> all = new ArrayList<>(headers);
    all.add(helpdesk.header());
    return all;
  }

  /** Returns the settings for the calls of users; these settings remain for token requests. */
  ClientSettings forUse(
      Tokens userTokens,
      @Nullable Executor callbacks,
      @Nullable RateLimiter rateLimiter,
      boolean lenient) {
    return new ClientSettings(
        region,
        console,
        headers,
        helpdesk,
        transport,
        userTokens,
        timeout,
        attemptTimeout,
        maxResponseSize,
        retry,
        budget,
        rateLimiter,
        listeners,
        lenient,
        time,
        open,
        threads,
        callbacks == null ? executor : new CallerThreads(callbacks, threads),
        secrets);
  }
}
