package dev.larkspur.runtime;

import dev.larkspur.runtime.internal.RefreshingToken;
import dev.larkspur.runtime.token.PkceVerifier;
import dev.larkspur.runtime.token.TokenSource;
import dev.larkspur.runtime.token.UserGrant;
import dev.larkspur.runtime.token.UserGrants;
import java.net.URI;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The login of users by OAuth 2.0 and their access tokens. The client fills in the credentials of
 * the app and uses the hosts of its region. Thread-safe.
 *
 * <pre>{@code
 * URI login = client.oauth().authorizeUrl("https://example.com/callback", state, scopes);
 * UserGrant grant = client.oauth().exchange(code); // code and state of the callback
 * TokenSource user = client.oauth().userTokens(UserGrants.inMemory(grant));
 * }</pre>
 */
public final class OAuth {
  private static final Operation<URI> AUTHORIZE =
      Operation.get("authen.v1.authorize", "/open-apis/authen/v1/authorize")
          .host("https://accounts.feishu.cn")
          .redirects();

  private final AppCredentials app;
  private final FeishuClient client;
  private final ClientSettings settings;

  /**
   * Creates an instance for an app.
   *
   * @param settings the settings for token requests
   */
  OAuth(AppCredentials app, ClientSettings settings) {
    this.app = app;
    this.client = new FeishuClient(settings);
    this.settings = settings;
  }

  /**
   * Returns the URL to which the browser of a user is redirected for the login. Afterwards the
   * platform redirects the browser to the given URL with the query parameters {@code code} and
   * {@code state}, or {@code error} and {@code state} if the user denies access. The code is valid
   * for five minutes.
   *
   * @param redirectUri a redirect URL that is configured for the app
   * @param state an unpredictable value of the session; compare it in the callback to prevent
   *     cross-site request forgery
   * @param scopes the scopes that the user is asked for; can be empty. A refresh token requires the
   *     scope {@code offline_access}
   * @throws IllegalArgumentException if the redirect URL or the state is blank
   */
  public URI authorizeUrl(String redirectUri, String state, Collection<String> scopes) {
    return client.send(authorize(redirectUri, state, scopes));
  }

  /**
   * Returns the URL of a login that is protected by PKCE. Pass the same verifier to {@link
   * #exchange(String, PkceVerifier)}.
   *
   * @param verifier a new verifier for each login
   * @throws IllegalArgumentException if the redirect URL or the state is blank
   */
  public URI authorizeUrl(
      String redirectUri, String state, Collection<String> scopes, PkceVerifier verifier) {
    return client.send(
        authorize(redirectUri, state, scopes)
            .query("code_challenge", verifier.challenge())
            .query("code_challenge_method", "S256"));
  }

  /**
   * Exchanges an authorization code for the grant of the user. A code can be used once.
   *
   * @throws ApiException if the platform rejects the code
   * @throws TransportException if no response was received
   * @throws TokenUnavailableException if the response has no access token
   */
  public UserGrant exchange(String code) {
    return grant(client.send(AuthRequest.exchange(app, code, null)));
  }

  /**
   * Exchanges the authorization code of a login with PKCE. Fails like {@link #exchange(String)}.
   *
   * @param verifier the verifier of the login
   */
  public UserGrant exchange(String code, PkceVerifier verifier) {
    return grant(client.send(AuthRequest.exchange(app, code, verifier.value())));
  }

  /**
   * Exchanges an authorization code without blocking a thread. The future fails with the exceptions
   * of {@link #exchange(String)}.
   */
  public CompletableFuture<UserGrant> exchangeAsync(String code) {
    return client.sendAsync(AuthRequest.exchange(app, code, null)).thenApply(this::grant);
  }

  /**
   * Exchanges the authorization code of a login with PKCE without blocking a thread.
   *
   * @param verifier the verifier of the login
   */
  public CompletableFuture<UserGrant> exchangeAsync(String code, PkceVerifier verifier) {
    return client
        .sendAsync(AuthRequest.exchange(app, code, verifier.value()))
        .thenApply(this::grant);
  }

  /**
   * Returns the access tokens of one user, for {@link CallOptions#userToken(TokenSource)}. A token
   * is refreshed before it expires, once for all concurrent callers, and the new grant is saved
   * before it is used. If another process has used the refresh token, the grant is loaded again.
   * Keep the source as long as the user is active. Calls fail with {@link
   * TokenUnavailableException} if the token has expired and the grant has no refresh token.
   *
   * @param grants the store of the user's grant
   */
  public TokenSource userTokens(UserGrants grants) {
    return new RefreshingToken(
        new UserTokenFetch(this, grants, settings.time(), settings.executor()),
        settings.time(),
        e -> CallLog.tokenRefreshFailed("user", e));
  }

  /** Exchanges a refresh token, which can be used once, for a new grant. */
  UserGrant refresh(String refreshToken) {
    return grant(client.send(AuthRequest.refresh(app, refreshToken)));
  }

  private UserGrant grant(AuthRequest.UserTokenResponse response) {
    return response.toGrant(settings.time().instant());
  }

  private Call<URI> authorize(String redirectUri, String state, Collection<String> scopes) {
    if (redirectUri.isBlank() || state.isBlank()) {
      throw new IllegalArgumentException("The redirect URL or the state is blank");
    }
    @Nullable String scope = scopes.isEmpty() ? null : String.join(" ", scopes);
    return AUTHORIZE
        .call()
        .query("client_id", app.id())
        .query("response_type", "code")
        .query("redirect_uri", redirectUri)
        .query("scope", scope)
        .query("state", state);
  }

  /** Returns the id of the app; credentials are left out. */
  @Override
  public String toString() {
    return "OAuth[" + app.id() + ']';
  }
}
