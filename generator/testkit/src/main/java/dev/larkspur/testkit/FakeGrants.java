package dev.larkspur.testkit;

import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.token.PkceVerifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The authorization codes and refresh tokens of the fake platform. Not thread-safe. */
final class FakeGrants {
  private static final int INCOMPLETE = 20001;
  private static final int SECRET_WRONG = 20002;
  private static final int CODE_UNKNOWN = 20003;
  private static final int REFRESH_UNKNOWN = 20026;
  private static final int TYPE_UNKNOWN = 20036;
  private static final int VERIFIER_WRONG = 20049;
  private static final int REFRESH_REVOKED = 20064;
  private static final int CODE_USED = 20065;
  private static final int REDIRECT_WRONG = 20071;
  private static final int REFRESH_USED = 20073;
  private static final int BAD_REQUEST = 400;
  private static final int FOUND = 302;
  private static final String OFFLINE = "offline_access";
  private static final Duration REFRESH_LIFETIME = Duration.ofDays(7);

  private final String appId;
  private final String appSecret;
  private final Map<String, Login> codes = new HashMap<>();
  private final Map<String, Integer> refreshTokens = new HashMap<>();
  private int count;

  /** A login whose code was not used yet, or the error code for a used one. */
  private record Login(
      @Nullable String redirect, @Nullable String challenge, boolean offline, int error) {
    boolean accepts(String verifier) {
      return challenge == null
          || (verifier.length() >= 43 && new PkceVerifier(verifier).challenge().equals(challenge));
    }
  }

  FakeGrants(String appId, String appSecret) {
    this.appId = appId;
    this.appSecret = appSecret;
  }

  /** Returns a new code, as after a login without PKCE. */
  String code() {
    return code(new Login(null, null, true, 0));
  }

  /** Returns a new refresh token. */
  String refreshToken() {
    String token = "fake-refresh-" + ++count;
    refreshTokens.put(token, 0);
    return token;
  }

  /** Revokes all refresh tokens so far. */
  void revoke() {
    refreshTokens.replaceAll((token, error) -> REFRESH_REVOKED);
  }

  /** Returns the response of the login page: the user grants all scopes immediately. */
  FakeResponse authorize(FakeRequest request) {
    String redirect = request.query("redirect_uri");
    String challenge = request.query("code_challenge");
    boolean hashed = "S256".equals(request.query("code_challenge_method"));
    if (redirect == null
        || !appId.equals(request.query("client_id"))
        || !"code".equals(request.query("response_type"))
        || (challenge != null && !hashed)) {
      return refused(INCOMPLETE);
    }
    String scope = request.query("scope");
    List<String> scopes = scope == null ? List.of() : Arrays.asList(scope.split(" ", -1));
    String state = request.query("state");
    String target =
        redirect
            + (redirect.indexOf('?') < 0 ? '?' : '&')
            + "code="
            + code(new Login(redirect, challenge, scopes.contains(OFFLINE), 0))
            + (state == null ? "" : "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
    return FakeResponse.bytes(FOUND, "text/plain", new byte[0]).header("Location", target);
  }

  /**
   * Returns the response of the token endpoint.
   *
   * @param access creates an access token
   * @param lifetime the lifetime of the access token
   */
  FakeResponse token(FakeRequest request, Supplier<String> access, Duration lifetime) {
    Json body = request.json();
    if (!body.get("client_id").asText("").equals(appId)
        || !body.get("client_secret").asText("").equals(appSecret)) {
      return refused(SECRET_WRONG);
    }
    return switch (body.get("grant_type").asText("")) {
      case "authorization_code" -> exchange(body, access, lifetime);
      case "refresh_token" -> {
        Integer error = refreshTokens.replace(body.get("refresh_token").asText(""), REFRESH_USED);
        yield error == null || error != 0
            ? refused(error == null ? REFRESH_UNKNOWN : error)
            : granted(access.get(), lifetime, true);
      }
      default -> refused(TYPE_UNKNOWN);
    };
  }

  private FakeResponse exchange(Json body, Supplier<String> access, Duration lifetime) {
    String code = body.get("code").asText("");
    Login login = codes.get(code);
    if (login == null || login.error() != 0) {
      return refused(login == null ? CODE_UNKNOWN : login.error());
    }
    Json redirect = body.get("redirect_uri");
    if (login.redirect() != null
        && redirect.isText()
        && !login.redirect().equals(redirect.asText())) {
      return refused(REDIRECT_WRONG);
    }
    if (!login.accepts(body.get("code_verifier").asText(""))) {
      return refused(VERIFIER_WRONG);
    }
    codes.put(code, new Login(null, null, false, CODE_USED));
    return granted(access.get(), lifetime, login.offline());
  }

  private String code(Login login) {
    String code = "fake-code-" + ++count;
    codes.put(code, login);
    return code;
  }

  private FakeResponse granted(String access, Duration lifetime, boolean offline) {
    Json response =
        JsonObjects.of(
            "code",
            0,
            "access_token",
            access,
            "expires_in",
            lifetime.toSeconds(),
            "token_type",
            "Bearer");
    if (offline) {
      response =
          JsonObjects.with(
              response,
              "refresh_token",
              refreshToken(),
              "refresh_token_expires_in",
              REFRESH_LIFETIME.toSeconds());
    }
    return FakeResponse.json(response.toString());
  }

  private static FakeResponse refused(int code) {
    Json response =
        JsonObjects.of(
            "code", code, "error", "invalid_grant", "error_description", description(code));
    return FakeResponse.json(response.toString()).status(BAD_REQUEST);
  }

  private static String description(int code) {
    return switch (code) {
      case SECRET_WRONG -> "The app secret is invalid.";
      case CODE_UNKNOWN -> "The authorization code is unknown.";
      case REFRESH_UNKNOWN -> "The refresh token is invalid.";
      case TYPE_UNKNOWN -> "The grant type is unknown.";
      case VERIFIER_WRONG -> "The PKCE verifier is missing or wrong.";
      case REFRESH_REVOKED -> "The refresh token has been revoked.";
      case CODE_USED -> "The authorization code has been used.";
      case REDIRECT_WRONG -> "The redirect URL is not that of the login.";
      case REFRESH_USED -> "The refresh token has been used.";
      default -> "A required parameter is missing.";
    };
  }
}
