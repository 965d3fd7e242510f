package dev.larkspur.testkit;

import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.PlatformError;
import dev.larkspur.runtime.TokenKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The access tokens of the fake platform. It rejects tokens that have expired, and accepts tokens
 * that it has not issued, so that tests can use their own. Thread-safe.
 */
public final class FakeTokens {
  private static final String BEARER = "Bearer ";
  private static final int SECRET_WRONG = 10014;
  private static final int TICKET_WRONG = 10012;
  private static final String TICKET = "fake-ticket";

  private final String appId;
  private final String appSecret;
  private final Map<String, TokenKind> expired = new HashMap<>();
  private final Map<String, TokenKind> current = new HashMap<>();
  private final FakeGrants grants;
  private Duration lifetime = Duration.ofHours(2);
  private int count;
  private int fetches;

  FakeTokens(String appId, String appSecret) {
    this.appId = appId;
    this.appSecret = appSecret;
    this.grants = new FakeGrants(appId, appSecret);
  }

  /**
   * Sets the lifetime in the response for tokens issued from now on; two hours by default. Tokens
   * expire only by {@link #expireAll}.
   */
  public synchronized void lifetime(Duration whole) {
    lifetime = whole;
  }

  /** Expires every token issued so far; calls with them are rejected. */
  public synchronized void expireAll() {
    expired.putAll(current);
    current.clear();
  }

  /** Returns the number of token requests so far. */
  public synchronized int fetches() {
    return fetches;
  }

  /**
   * Returns the app ticket for the token of a store app; push it as an {@code app_ticket} event.
   */
  public String ticket() {
    return TICKET;
  }

  /** Returns a new refresh token, which can be used once. */
  public synchronized String refreshToken() {
    return grants.refreshToken();
  }

  /**
   * Returns a new authorization code, which can be exchanged once, as after the login of a user. A
   * test can also send a GET request to the URL of {@link dev.larkspur.runtime.OAuth#authorizeUrl}:
   * its response redirects to the app with a code and the state, as if the user agreed. Such a code
   * requires the PKCE verifier of its login.
   */
  public synchronized String authorizationCode() {
    return grants.code();
  }

  /** Revokes every refresh token issued so far, as when an administrator logs the users out. */
  public synchronized void revokeGrants() {
    grants.revoke();
  }

  /** Returns the response of a token endpoint; null if the request is for another URL. */
  synchronized @Nullable FakeResponse respond(FakeRequest request) {
    if (request.method().equals("GET")) {
      return request.path().equals("/open-apis/authen/v1/authorize")
          ? grants.authorize(request)
          : null;
    }
    if (!request.method().equals("POST")) {
      return null;
    }
    FakeResponse response =
        switch (request.path()) {
          case "/open-apis/auth/v3/tenant_access_token/internal" ->
              ownApp(request, TokenKind.TENANT);
          case "/open-apis/auth/v3/app_access_token/internal" -> ownApp(request, TokenKind.APP);
          case "/open-apis/auth/v3/app_access_token" -> storeApp(request);
          case "/open-apis/auth/v3/tenant_access_token" -> tenantOfStoreApp(request);
          case "/open-apis/auth/v3/app_ticket/resend" -> FakeResponse.empty();
          case "/open-apis/authen/v2/oauth/token" ->
              grants.token(request, () -> fresh(TokenKind.USER), lifetime);
          default -> null;
        };
    fetches += response == null ? 0 : 1;
    return response;
  }

  /**
   * Returns the response for a request with a missing or expired token; null if the token is
   * accepted.
   */
  synchronized @Nullable FakeResponse rejection(FakeRequest request, List<TokenKind> taken) {
    String header = request.header("Authorization");
    if (header == null || !header.startsWith(BEARER)) {
      return taken.isEmpty() ? null : FakeResponse.error(PlatformError.TOKEN_MISSING);
    }
    TokenKind kind = expired.get(header.substring(BEARER.length()));
    if (kind == null) {
      return null;
    }
    return FakeResponse.error(
        switch (kind) {
          case TENANT -> PlatformError.TENANT_TOKEN_INVALID;
          case APP -> PlatformError.APP_TOKEN_INVALID;
          case USER -> PlatformError.USER_TOKEN_EXPIRED;
        });
  }

  private FakeResponse ownApp(FakeRequest request, TokenKind kind) {
    return isApp(request) ? issued(kind) : secretWrong();
  }

  private FakeResponse storeApp(FakeRequest request) {
    if (!isApp(request)) {
      return secretWrong();
    }
    return request.json().get("app_ticket").asText("").equals(TICKET)
        ? issued(TokenKind.APP)
        : FakeResponse.error(200, TICKET_WRONG, "app_ticket invalid");
  }

  private FakeResponse tenantOfStoreApp(FakeRequest request) {
    String token = request.json().get("app_access_token").asText("");
    return current.get(token) == TokenKind.APP
        ? issued(TokenKind.TENANT)
        : FakeResponse.error(PlatformError.APP_TOKEN_INVALID);
  }

  private boolean isApp(FakeRequest request) {
    return request.json().get("app_id").asText("").equals(appId)
        && request.json().get("app_secret").asText("").equals(appSecret);
  }

  private FakeResponse issued(TokenKind kind) {
    String name = kind == TokenKind.TENANT ? "tenant_access_token" : "app_access_token";
    Json response =
        JsonObjects.of("code", 0, "msg", "ok", "expire", lifetime.toSeconds(), name, fresh(kind));
    return FakeResponse.json(response.toString());
  }

  private String fresh(TokenKind kind) {
    String token = "fake-" + kind.name().charAt(0) + "-" + ++count;
    current.put(token, kind);
    return token;
  }

  private static FakeResponse secretWrong() {
    return FakeResponse.error(200, SECRET_WRONG, "app secret invalid");
  }
}
