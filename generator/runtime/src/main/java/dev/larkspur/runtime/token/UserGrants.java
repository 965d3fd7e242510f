package dev.larkspur.runtime.token;

/**
 * The store of one user's grant. A refresh token works only once, so a grant passed to {@link
 * #save} must not be lost. Methods may block. Implementations must be thread-safe.
 */
public interface UserGrants {

  /** Returns the latest grant, which another process may have replaced. */
  UserGrant load();

  /** Saves a new grant. The previous refresh token has already been used. */
  void save(UserGrant grant);

  /** Returns a store in memory with the given grant. */
  static UserGrants inMemory(UserGrant first) {
    return new MemoryUserGrants(first);
  }
}
