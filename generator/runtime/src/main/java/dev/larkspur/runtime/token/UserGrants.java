package dev.larkspur.runtime.token;

/**
 * Where the grant of one person is kept. A refresh token works once, so what {@link #save} is given
 * must not be lost. Methods may wait. Thread-safe.
 */
public interface UserGrants {

  /** The latest grant; another process may have replaced the one that was saved here last. */
  UserGrant load();

  /** Keeps a new grant. The old refresh token is already used up. */
  void save(UserGrant grant);

  /** A grant that is kept in this process only. */
  static UserGrants inMemory(UserGrant first) {
    return new MemoryUserGrants(first);
  }
}
