package dev.larkspur.runtime.internal;

import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.TokenSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A token source that refreshes its token. Concurrent callers share one fetch. In the last half
 * hour of a token's lifetime a new token is fetched in the background while the old one is used; if
 * that fails, the old one stays in use.
 */
public final class RefreshingToken implements TokenSource {
  /** Earlier than this before its expiry, the platform would return the same token again. */
  private static final Duration REFRESH_AHEAD = Duration.ofMinutes(30);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

  private static final Duration LONGEST = Duration.ofDays(3650);

  private final TokenFetch fetch;
  private final InstantSource clock;
  private final Consumer<Throwable> refreshFailed;
  private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
  private final AtomicReference<@Nullable CompletableFuture<String>> running =
      new AtomicReference<>();
  private volatile @Nullable String rejected;

  /** A token in use. Times are in milliseconds since 1970, because each call compares them. */
  private record Held(String value, long endsAt, long refreshAt) {}

  /**
   * Creates a token source.
   *
   * @param fetch fetches a new token
   * @param clock the clock for the expiry
   * @param refreshFailed called if a refresh in the background fails, which no call notices
   */
  public RefreshingToken(TokenFetch fetch, InstantSource clock, Consumer<Throwable> refreshFailed) {
    this.fetch = fetch;
    this.clock = clock;
    this.refreshFailed = refreshFailed;
  }

  /**
   * Returns the time at which a token is refreshed: half an hour before its expiry, or after the
   * first half of a short lifetime.
   */
  static Instant refreshAt(AccessToken token, InstantSource clock) {
    Instant now = clock.instant();
    Instant end = expiry(token, now);
    Instant ahead = end.minus(REFRESH_AHEAD);
    Instant half = now.plus(Duration.between(now, end).dividedBy(2));
    return ahead.isAfter(half) ? ahead : half;
  }

  /**
   * Returns the expiry of a token, but at most ten years from now and not in the past, because a
   * token store may return any time.
   */
  private static Instant expiry(AccessToken token, Instant now) {
    Instant latest = now.plus(LONGEST);
    Instant end = token.expiresAt();
    return end.isBefore(now) ? now : end.isAfter(latest) ? latest : end;
  }

  @Override
  public @Nullable String ready() {
    Held now = held.get();
    long time = clock.millis();
    if (now == null || time >= now.endsAt) {
      return null;
    }
    if (time >= now.refreshAt && running.get() == null) {
      refreshAhead(now);
    }
    return now.value;
  }

  @Override
  public CompletableFuture<String> fetch() {
    while (true) {
      CompletableFuture<String> current = running.get();
      if (current != null) {
        // A copy, because a caller can cancel it or give it a timeout.
        return current.copy();
      }
      CompletableFuture<String> result = new CompletableFuture<>();
      if (running.compareAndSet(null, result)) {
        // Another fetch may have completed since the token was checked.
        Held completed = held.get();
        if (completed != null && clock.millis() < completed.endsAt) {
          running.set(null);
          result.complete(completed.value);
        } else {
          launch(result, rejected);
        }
        return result.copy();
      }
    }
  }

  @Override
  public boolean rejected(String token) {
    Held now = held.get();
    if (now != null && now.value.equals(token) && held.compareAndSet(now, null)) {
      rejected = token;
      fetch.rejected(token);
    }
    return true;
  }

  @Override
  public String toString() {
    return "a refreshing access token";
  }

  @SuppressWarnings("FutureReturnValueIgnored") // only a failure matters, and it is reported
  private void refreshAhead(Held due) {
    CompletableFuture<String> result = new CompletableFuture<>();
    if (!running.compareAndSet(null, result)) {
      return;
    }
    if (!due.equals(held.get())) {
      running.set(null);
      result.complete(due.value);
      return;
    }
    result.whenComplete(
        (token, failure) -> {
          if (failure != null) {
            refreshFailed.accept(failure);
          }
        });
    launch(result, due.value);
  }

  /** Postpones the next refresh after a failed one, so that not every call tries again. */
  private void postpone() {
    Held old = held.get();
    if (old != null) {
      long left = old.endsAt - clock.millis();
      long wait = Math.min(AFTER_FAILURE.toMillis(), Math.max(left / 10, 1));
      held.compareAndSet(old, new Held(old.value, old.endsAt, clock.millis() + wait));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the result completes the shared fetch
  private void launch(CompletableFuture<String> result, @Nullable String insteadOf) {
    CompletableFuture<AccessToken> fetched;
    try {
      fetched = fetch.fetch(insteadOf);
    } catch (RuntimeException e) {
      complete(result, null, e);
      return;
    }
    fetched.whenComplete((token, failure) -> complete(result, token, failure));
  }

  /**
   * Completes a fetch. The order matters: set the token, then allow a new fetch, then complete the
   * waiting callers, so that a caller in between always finds a token.
   */
  private void complete(
      CompletableFuture<String> result, @Nullable AccessToken token, @Nullable Throwable failure) {
    if (token == null) {
      // Before a new fetch is allowed; otherwise calls in between would each try again.
      postpone();
      running.set(null);
      result.completeExceptionally(
          failure instanceof CompletionException && failure.getCause() != null
              ? failure.getCause()
              : failure == null
                  ? new IllegalStateException("No access token was fetched")
                  : failure);
      return;
    }
    held.set(
        new Held(
            token.value(),
            expiry(token, clock.instant()).toEpochMilli(),
            refreshAt(token, clock).toEpochMilli()));
    running.set(null);
    result.complete(token.value());
  }
}
