package dev.larkspur.runtime;

import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.TokenFetch;
import dev.larkspur.runtime.token.UserGrant;
import dev.larkspur.runtime.token.UserGrants;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Returns the stored token of a user while it is valid, otherwise refreshes it. */
final class UserTokenFetch implements TokenFetch {
  private final AppCredentials app;
  private final Caller caller;
  private final UserGrants grants;
  private final InstantSource clock;
  private final Executor executor;

  UserTokenFetch(
      AppCredentials app,
      Caller caller,
      UserGrants grants,
      InstantSource clock,
      Executor executor) {
    this.app = app;
    this.caller = caller;
    this.grants = grants;
    this.clock = clock;
    this.executor = executor;
  }

  @Override
  public CompletableFuture<AccessToken> fetch(@Nullable String insteadOf) {
    return CompletableFuture.supplyAsync(grants::load, executor)
        .thenCompose(grant -> usableOrNew(grant, insteadOf));
  }

  private CompletionStage<AccessToken> usableOrNew(UserGrant grant, @Nullable String insteadOf) {
    AccessToken access = grant.access();
    if (access.usableAt(clock.instant()) && !access.value().equals(insteadOf)) {
      return CompletableFuture.completedFuture(access);
    }
    return caller
        .sendAsync(
            new AuthRequest<>(
                AuthRequest.USER,
                Map.of(
                    "grant_type",
                    "refresh_token",
                    "client_id",
                    app.id(),
                    "client_secret",
                    app.secret(),
                    "refresh_token",
                    grant.refresh().value())))
        .thenApplyAsync(this::saved, executor);
  }

  private AccessToken saved(AuthRequest.UserTokenResponse response) {
    String access = response.access();
    String refresh = response.refresh();
    Long expires = response.expires();
    if (access == null || expires == null) {
      throw new TokenUnavailableException("The response has no access token or no expiry");
    }
    Instant now = clock.instant();
    AccessToken token = AccessToken.lasting(access, expires, now);
    if (refresh != null) {
      Long life = response.refreshExpires();
      grants.save(
          new UserGrant(token, AccessToken.lasting(refresh, life == null ? expires : life, now)));
    }
    return token;
  }
}
