package dev.larkspur.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
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
    @Override
    public String toString() {
      return "UserTokenResponse[expires=" + expires + ']';
    }
  }
}
