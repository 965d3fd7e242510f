package dev.larkspur.runtime.token;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one token fresh. Any number of threads that need one together share one fetch. In the last
 * half hour of its life a new one is fetched while the old one is served; if that fails the old one
 * goes on being served.
 */
public final class RefreshingToken implements TokenSource {
  /** With more left the platform would give the same token again. */
  private static final Duration REFRESH_AHEAD = Duration.ofMinutes(30);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

  private final TokenFetch fetch;
  private final InstantSource clock;
  private final Consumer<Throwable> refreshFailed;
  private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
  private final AtomicReference<@Nullable CompletableFuture<String>> flight =
      new AtomicReference<>();
  private volatile @Nullable String refused;

  /** A token in use; times in milliseconds since 1970, because each call looks at them. */
  private record Held(String value, long endsAt, long refreshAt) {}

  /**
   * All it works with.
   *
   * @param refreshFailed is told when refreshing ahead failed, which no call notices
   */
  public RefreshingToken(TokenFetch fetch, InstantSource clock, Consumer<Throwable> refreshFailed) {
    this.fetch = fetch;
    this.clock = clock;
    this.refreshFailed = refreshFailed;
  }

  /**
   * When a token is to be replaced: in its last half hour, or in the second half of a short life.
   */
  static Instant refreshAt(AccessToken token, InstantSource clock) {
    Instant now = clock.instant();
    Instant ahead = token.expiresAt().minus(REFRESH_AHEAD);
    Instant half = now.plus(Duration.between(now, token.expiresAt()).dividedBy(2));
    return ahead.isAfter(half) ? ahead : half;
  }

  @Override
  public @Nullable String ready() {
    Held now = held.get();
    long time = clock.millis();
    if (now == null || time >= now.endsAt) {
      return null;
    }
    if (time >= now.refreshAt && flight.get() == null) {
      refreshAhead(now);
    }
    return now.value;
  }

  @Override
  public CompletableFuture<String> fetch() {
    while (true) {
      CompletableFuture<String> running = flight.get();
      if (running != null) {
        return running;
      }
      CompletableFuture<String> mine = new CompletableFuture<>();
      if (flight.compareAndSet(null, mine)) {
        // Between the look at the token and winning this, another flight may have landed.
        Held landed = held.get();
        if (landed != null && clock.millis() < landed.endsAt) {
          flight.set(null);
          mine.complete(landed.value);
        } else {
          launch(mine, refused);
        }
        return mine;
      }
    }
  }

  @Override
  public boolean rejected(String token) {
    Held now = held.get();
    if (now != null && now.value.equals(token) && held.compareAndSet(now, null)) {
      refused = token;
      fetch.refused(token);
    }
    return true;
  }

  @Override
  public String toString() {
    return "a token that is kept fresh";
  }

  @SuppressWarnings("FutureReturnValueIgnored") // only a failure is of interest, and is told
  private void refreshAhead(Held due) {
    CompletableFuture<String> mine = new CompletableFuture<>();
    if (!flight.compareAndSet(null, mine)) {
      return;
    }
    if (!due.equals(held.get())) {
      flight.set(null);
      mine.complete(due.value);
      return;
    }
    mine.whenComplete(
        (token, failure) -> {
          if (failure != null) {
            refreshFailed.accept(failure);
          }
        });
    launch(mine, due.value);
  }

  /** The next try of a refresh that failed: soon, but not at each call. */
  private void postpone() {
    Held old = held.get();
    if (old != null) {
      long left = old.endsAt - clock.millis();
      long wait = Math.min(AFTER_FAILURE.toMillis(), Math.max(left / 10, 1));
      held.compareAndSet(old, new Held(old.value, old.endsAt, clock.millis() + wait));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what comes of it is the flight
  private void launch(CompletableFuture<String> mine, @Nullable String insteadOf) {
    CompletableFuture<AccessToken> fetched;
    try {
      fetched = fetch.fetch(insteadOf);
    } catch (RuntimeException e) {
      land(mine, null, e);
      return;
    }
    fetched.whenComplete((token, failure) -> land(mine, token, failure));
  }

  /** The token first, then the way free, then the waiting: whoever comes in between finds one. */
  private void land(
      CompletableFuture<String> mine, @Nullable AccessToken token, @Nullable Throwable failure) {
    if (token == null) {
      // Before the way is free, or calls in between would each try again.
      postpone();
      flight.set(null);
      mine.completeExceptionally(
          failure instanceof CompletionException && failure.getCause() != null
              ? failure.getCause()
              : failure == null ? new IllegalStateException("no token was fetched") : failure);
      return;
    }
    held.set(
        new Held(
            token.value(),
            token.expiresAt().toEpochMilli(),
            refreshAt(token, clock).toEpochMilli()));
    flight.set(null);
    mine.complete(token.value());
  }
}
