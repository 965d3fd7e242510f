package dev.larkspur.runtime.internal;

import dev.larkspur.runtime.token.AccessToken;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Fetcher of new access tokens, from the platform or another source. */
@FunctionalInterface
public interface TokenFetch {

  /**
   * Fetches an access token that can be used now.
   *
   * @param insteadOf a token that was rejected or is about to expire and must not be returned; null
   *     for none
   */
  CompletableFuture<AccessToken> fetch(@Nullable String insteadOf);

  /**
   * Reports that the platform rejected a token, so that it is not returned again. The default
   * implementation does nothing.
   */
  default void rejected(String token) {}
}
