package dev.larkspur.runtime.token;

import java.util.function.Supplier;

/**
 * The store of one user's grant, which several processes may share. A refresh token works only
 * once, so a grant passed to {@link #save} must not be lost. Methods may block. Implementations
 * must be thread-safe.
 */
public interface UserGrants {

  /** Returns the latest grant, which another process may have replaced. */
  UserGrant load();

  /** Saves a new grant. The previous refresh token has already been used. */
  void save(UserGrant grant);

  /**
   * Runs an action, which calls {@link #load} and {@link #save} on the same thread and may request
   * a new grant from the platform between them. The default implementation permits one action at a
   * time on this object. An implementation can lock the grant for all processes, for example by a
   * transaction that locks its row. That is not necessary: a process whose refresh token was used
   * by another one loads the grant again.
   *
   * @return the result of the action
   */
  default <T> T locked(Supplier<T> action) {
    synchronized (this) {
      return action.get();
    }
  }

  /** Returns a store in memory with the given grant. */
  static UserGrants inMemory(UserGrant first) {
    return new MemoryUserGrants(first);
  }
}
