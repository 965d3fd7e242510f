package dev.larkspur.runtime;

import dev.larkspur.runtime.internal.RefreshingToken;
import dev.larkspur.runtime.internal.StoredTokenFetch;
import dev.larkspur.runtime.internal.TokenFetch;
import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.TokenSource;
import dev.larkspur.runtime.token.TokenStore;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The access tokens of an app: one source for each token kind and tenant, created on first use. */
final class AppTokens implements Tokens {
  private final AppCredentials app;
  private final Caller caller;
  private final String keyPrefix;
  private final @Nullable TokenStore store;
  private final InstantSource clock;
  private final Executor executor;
  private final @Nullable StoreApp storeApp;
  private final @Nullable String defaultTenant;
  private final Map<String, TokenSource> sources = new ConcurrentHashMap<>();

  /**
   * Creates the sources of an app.
   *
   * @param caller performs the token requests; sends no access token itself
   * @param baseUrl part of the keys in the token store
   * @param store a shared store; null to keep tokens in this client only
   * @param tickets null for a self-built app
   */
  AppTokens(
      AppCredentials app,
      Caller caller,
      String baseUrl,
      @Nullable TokenStore store,
      @Nullable AppTickets tickets,
      @Nullable String defaultTenant,
      InstantSource clock,
      Executor executor) {
    this.app = app;
    this.caller = caller;
    this.keyPrefix = "larkspur " + baseUrl + ' ' + app.id() + ' ';
    this.store = store;
    this.clock = clock;
    this.executor = executor;
    this.defaultTenant = defaultTenant;
    this.storeApp = tickets == null ? null : new StoreApp(app, caller, tickets);
  }

  @Override
  public @Nullable TokenSource source(TokenKind kind, @Nullable String tenant) {
    String tenantKey = tenant == null ? defaultTenant : tenant;
    StoreApp storeTokens = storeApp;
    return switch (kind) {
      case USER -> null;
      case APP ->
          storeTokens == null
              ? cached("app", insteadOf -> ownApp())
              : cached("app", insteadOf -> storeApp(storeTokens));
      case TENANT ->
          storeTokens == null
              ? cached("tenant", insteadOf -> tenantOfOwnApp())
              : tenant(storeTokens, tenantKey);
    };
  }

  private TokenSource tenant(StoreApp storeTokens, @Nullable String tenantKey) {
    if (tenantKey == null) {
      throw new IllegalStateException(
          "The tenant is missing: set it in the call options or in the client builder of the store"
              + " app");
    }
    TokenSource appToken = cached("app", insteadOf -> storeApp(storeTokens));
    return cached(
        "tenant " + tenantKey,
        insteadOf ->
            storeTokens
                .tenantToken(appToken, tenantKey)
                .thenApply(response -> toToken(response.tenant(), response)));
  }

  private CompletableFuture<AccessToken> tenantOfOwnApp() {
    return fetch(AuthRequest.TENANT_OF_OWN_APP)
        .thenApply(response -> toToken(response.tenant(), response));
  }

  private CompletableFuture<AccessToken> ownApp() {
    return fetch(AuthRequest.OWN_APP).thenApply(response -> toToken(response.app(), response));
  }

  private CompletableFuture<AccessToken> storeApp(StoreApp storeTokens) {
    return storeTokens.appToken().thenApply(response -> toToken(response.app(), response));
  }

  private CompletableFuture<AuthRequest.TokenResponse> fetch(
      Operation<AuthRequest.TokenResponse> operation) {
    return caller.sendAsync(
        new AuthRequest<>(operation, Map.of("app_id", app.id(), "app_secret", app.secret())));
  }

  private AccessToken toToken(@Nullable String value, AuthRequest.TokenResponse response) {
    Long expire = response.expire();
    if (value == null || value.isEmpty() || expire == null) {
      throw new TokenUnavailableException("The response has no access token or no expiry");
    }
    return AccessToken.lasting(Tokens.checked(value, "the platform"), expire, clock.instant());
  }

  private TokenSource cached(String name, TokenFetch platform) {
    TokenSource found = sources.get(name);
    return found == null ? sources.computeIfAbsent(name, n -> create(n, platform)) : found;
  }

  private TokenSource create(String name, TokenFetch platform) {
    TokenStore shared = store;
    TokenFetch fetch =
        shared == null
            ? platform
            : new Checked(
                new StoredTokenFetch(keyPrefix + name, shared, platform, clock, executor));
    return new RefreshingToken(fetch, clock, e -> CallLog.tokenRefreshFailed(name, e));
  }

  /** A fetch whose tokens can be sent. */
  private record Checked(TokenFetch stored) implements TokenFetch {
    @Override
    public CompletableFuture<AccessToken> fetch(@Nullable String insteadOf) {
      return stored
          .fetch(insteadOf)
          .thenApply(
              token -> {
                String unused = Tokens.checked(token.value(), "the token store");
                return token;
              });
    }

    @Override
    public void rejected(String token) {
      stored.rejected(token);
    }
  }
}
