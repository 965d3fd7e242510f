package dev.larkspur.runtime.token;

import org.jspecify.annotations.Nullable;

/**
 * A store that keeps access tokens beyond the lifetime of a client, so that processes can share
 * them. A client keeps a token in memory and reads the store only when it needs another one.
 * Methods may block. Their exceptions fail the call that needed the token. Implementations must be
 * thread-safe.
 */
public interface TokenStore {

  /**
   * Returns the token with the given key; null if absent. The token may have expired; the caller
   * checks that. An expiry more than ten years ahead, such as {@link java.time.Instant#MAX}, means
   * ten years. A token that cannot be sent as a header fails the call with a {@link
   * dev.larkspur.runtime.TokenUnavailableException}.
   *
   * @param key identifies host, app, token kind and tenant; not secret
   */
  @Nullable AccessToken find(String key);

  /** Saves a token, which is needed until it expires. */
  void save(String key, AccessToken token);

  /** Removes a rejected token if it is still the one with the given key. */
  void drop(String key, String value);

  /** Returns a store in memory. Give it to each client that should share tokens. */
  static TokenStore inMemory() {
    return new MemoryTokenStore();
  }
}
