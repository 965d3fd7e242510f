package dev.larkspur.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.UserGrant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests for access tokens. Their values are secrets. */
final class AuthRequest<R> implements Request<R> {
  static final Operation<TokenResponse> TENANT_OF_OWN_APP =
      token("auth.v3.tenant_access_token.internal", "tenant_access_token/internal");
  static final Operation<TokenResponse> OWN_APP =
      token("auth.v3.app_access_token.internal", "app_access_token/internal");
  static final Operation<TokenResponse> STORE_APP =
      token("auth.v3.app_access_token.create", "app_access_token");
  static final Operation<TokenResponse> TENANT_OF_STORE_APP =
      token("auth.v3.tenant_access_token.create", "tenant_access_token");
  static final Operation<TokenResponse> RESEND_TICKET =
      token("auth.v3.app_ticket.resend", "app_ticket/resend");
  static final Operation<UserTokenResponse> USER =
      Operation.post("authen.v2.oauth.token", "/open-apis/authen/v2/oauth/token")
          .returnsBare(UserTokenResponse.class);

  private final Operation<R> operation;
  private final Map<String, String> body;

  AuthRequest(Operation<R> operation, Map<String, String> body) {
    this.operation = operation;
    this.body = body;
  }

  /**
   * Returns the request for the grant of a user.
   *
   * @param verifier the PKCE verifier; null without PKCE
   */
  static AuthRequest<UserTokenResponse> exchange(
      AppCredentials app, String code, @Nullable String verifier) {
    Map<String, String> body = user(app, "authorization_code");
    body.put("code", code);
    if (verifier != null) {
      body.put("code_verifier", verifier);
    }
    return new AuthRequest<>(USER, body);
  }

  /** Returns the request for a new grant of a user. */
  static AuthRequest<UserTokenResponse> refresh(AppCredentials app, String refreshToken) {
    Map<String, String> body = user(app, "refresh_token");
    body.put("refresh_token", refreshToken);
    return new AuthRequest<>(USER, body);
  }

  private static Map<String, String> user(AppCredentials app, String grantType) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("grant_type", grantType);
    body.put("client_id", app.id());
    body.put("client_secret", app.secret());
    return body;
  }

  @Override
  public Call<R> call() {
    Call<R> call = operation.call().body(body);
    body.values().forEach(call::hide);
    return call;
  }

  @Override
  public String toString() {
    return operation.id();
  }

  /**
   * Returns a token operation. It is idempotent: the platform returns the same token again, or both
   * are valid.
   */
  private static Operation<TokenResponse> token(String id, String path) {
    return Operation.post(id, "/open-apis/auth/v3/" + path)
        .idempotent()
        .returnsFlat(TokenResponse.class);
  }

  /** A response with an access token beside {@code code}. */
  record TokenResponse(
      @JsonProperty("tenant_access_token") @Nullable String tenant,
      @JsonProperty("app_access_token") @Nullable String app,
      @JsonProperty("expire") @Nullable Long expire) {
    @Override
    public String toString() {
      return "TokenResponse[expire=" + expire + ']';
    }
  }

  /** A response with a user access token and its refresh token. */
  record UserTokenResponse(
      @JsonProperty("access_token") @Nullable String access,
      @JsonProperty("expires_in") @Nullable Long expires,
      @JsonProperty("refresh_token") @Nullable String refresh,
      @JsonProperty("refresh_token_expires_in") @Nullable Long refreshExpires) {

    /**
     * Returns the grant.
     *
     * @throws TokenUnavailableException if the access token or its expiry is missing
     */
    UserGrant toGrant(Instant now) {
      if (access == null || expires == null) {
        throw new TokenUnavailableException("The response has no access token or no expiry");
      }
      Long life = refreshExpires == null ? expires : refreshExpires;
      return new UserGrant(
          AccessToken.lasting(Tokens.checked(access, "the platform"), expires, now),
          refresh == null ? null : AccessToken.lasting(refresh, life, now));
    }

    @Override
    public String toString() {
      return "UserTokenResponse[expires=" + expires + ']';
    }
  }
}
