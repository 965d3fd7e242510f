package dev.larkspur.runtime.token;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Looks into a store before it asks the platform, and puts there what it got. */
public final class StoredTokenFetch implements TokenFetch {
  private final String key;
  private final TokenStore store;
  private final TokenFetch platform;
  private final InstantSource clock;
  private final Executor executor;

  /**
   * All it works with.
   *
   * @param key what the token is kept under
   * @param executor whose threads may wait for the store
   */
  public StoredTokenFetch(
      String key, TokenStore store, TokenFetch platform, InstantSource clock, Executor executor) {
    this.key = key;
    this.store = store;
    this.platform = platform;
    this.clock = clock;
    this.executor = executor;
  }

  @Override
  public CompletableFuture<AccessToken> fetch(@Nullable String insteadOf) {
    return CompletableFuture.supplyAsync(() -> store.find(key), executor)
        .thenCompose(found -> usableOrNew(found, insteadOf));
  }

  @Override
  public void refused(String token) {
    store.drop(key, token);
  }

  private CompletionStage<AccessToken> usableOrNew(
      @Nullable AccessToken found, @Nullable String insteadOf) {
    if (found != null && found.usableAt(clock.instant()) && !found.value().equals(insteadOf)) {
      return CompletableFuture.completedFuture(found);
    }
    return platform.fetch(insteadOf).thenApplyAsync(this::kept, executor);
  }

  private AccessToken kept(AccessToken token) {
    store.save(key, token);
    return token;
  }
}
