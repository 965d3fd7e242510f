package dev.larkspur.runtime.internal;

import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.TokenStore;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Token fetch that looks into a store first, and saves fetched tokens there. */
public final class StoredTokenFetch implements TokenFetch {
  private final String key;
  private final TokenStore store;
  private final TokenFetch platform;
  private final InstantSource clock;
  private final Executor executor;

  /**
   * Creates a token fetch.
   *
   * @param key the key of the token in the store
   * @param store the store
   * @param platform fetches a token from the platform
   * @param clock the clock for the expiry
   * @param executor runs the methods of the store, which may block
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
  public void rejected(String token) {
    store.drop(key, token);
  }

  private CompletionStage<AccessToken> usableOrNew(
      @Nullable AccessToken found, @Nullable String insteadOf) {
    if (found != null && found.usableAt(clock.instant()) && !found.value().equals(insteadOf)) {
      return CompletableFuture.completedFuture(found);
    }
    return platform.fetch(insteadOf).thenApplyAsync(this::saved, executor);
  }

  private AccessToken saved(AccessToken token) {
    store.save(key, token);
    return token;
  }
}
