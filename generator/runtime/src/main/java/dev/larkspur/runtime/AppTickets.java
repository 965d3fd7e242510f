package dev.larkspur.runtime;

import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.TokenStore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The latest app ticket of a store app. */
final class AppTickets {
  private static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

  private final TokenStore store;
  private final String key;

  AppTickets(TokenStore store, String baseUrl, AppCredentials app) {
    this.store = store;
    this.key = "larkspur " + baseUrl + ' ' + app.id() + " app_ticket";
  }

  @Nullable String latest() {
    AccessToken found = store.find(key);
    return found == null ? null : found.value();
  }

  void save(String ticket) {
    store.save(key, new AccessToken(ticket, NO_END));
  }

  void drop(String ticket) {
    store.drop(key, ticket);
  }
}
