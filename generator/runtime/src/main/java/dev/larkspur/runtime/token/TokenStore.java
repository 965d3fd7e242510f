package dev.larkspur.runtime.token;

import org.jspecify.annotations.Nullable;

/**
 * Where tokens outlive a client, so that processes can share them. A client keeps what it found in
 * memory and asks the store only when it needs another. Methods may wait; they are called on
 * threads that may. What they throw fails the call that needed the token. Thread-safe.
 */
public interface TokenStore {

  /**
   * The token under a key; null for none. It may have ended: the caller looks.
   *
   * @param key names host, app, kind and tenant; holds nothing secret
   */
  @Nullable AccessToken find(String key);

  /** Keeps a token until it ends. */
  void save(String key, AccessToken token);

  /** Forgets a token that was refused, if it is still the one under this key. */
  void drop(String key, String value);

  /** A store in this process. To be handed to those clients that shall share. */
  static TokenStore inMemory() {
    return new MemoryTokenStore();
  }
}
