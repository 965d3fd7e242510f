package dev.larkspur.runtime.token;

/** A user grant in memory. */
final class MemoryUserGrants implements UserGrants {
  private volatile UserGrant grant;

  MemoryUserGrants(UserGrant first) {
    grant = first;
  }

  @Override
  public UserGrant load() {
    return grant;
  }

  @Override
  public void save(UserGrant replacement) {
    grant = replacement;
  }
}
