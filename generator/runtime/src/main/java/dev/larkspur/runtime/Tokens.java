package dev.larkspur.runtime;

import dev.larkspur.runtime.internal.TokenText;
import dev.larkspur.runtime.token.TokenSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Selection of the access token of a call, before the call is sent. */
interface Tokens {

  /** Returns the client's source of a token kind; null if it has none. */
  @Nullable TokenSource source(TokenKind kind, @Nullable String tenant);

  /**
   * Returns the token source of a call; null if no access token is sent.
   *
   * @throws IllegalArgumentException if the operation does not accept the given token kind
   * @throws IllegalStateException if the client has no access token of an accepted kind
   */
  default @Nullable TokenSource choose(Operation<?> operation, CallOptions options) {
    List<TokenKind> allowed = operation.tokens();
    TokenKind requested = options.tokenKind();
    if (requested != null && !allowed.isEmpty() && !allowed.contains(requested)) {
      throw new IllegalArgumentException(
          operation.id() + " accepts " + names(allowed) + ", not " + name(requested));
    }
    if (options.token() != null || (allowed.isEmpty() && requested == null)) {
      return options.token();
    }
    for (TokenKind kind : requested == null ? allowed : List.of(requested)) {
      TokenSource found = source(kind, options.tenant());
      if (found != null) {
        return found;
      }
    }
    throw new IllegalStateException(
        operation.id()
            + " requires "
            + names(requested == null ? allowed : List.of(requested))
            + ", but the client has none: set credentials in the client builder or a token in the"
            + " call options");
  }

  /**
   * Returns an access token that can be sent.
   *
   * @param origin where the token comes from, for the message
   * @throws TokenUnavailableException if it cannot be sent; the message does not quote it
   */
  static String checked(String token, String origin) {
    String problem = TokenText.problem(token);
    if (problem != null) {
      throw new TokenUnavailableException(
          "The access token from "
              + origin
              + ' '
              + problem
              + ": expected visible ASCII characters");
    }
    return token;
  }

  private static String names(List<TokenKind> kinds) {
    StringBuilder text = new StringBuilder();
    for (TokenKind kind : kinds) {
      text.append(text.length() == 0 ? "" : " or ").append(name(kind));
    }
    return text.toString();
  }

  private static String name(TokenKind kind) {
    return switch (kind) {
      case TENANT -> "a tenant_access_token";
      case USER -> "a user_access_token";
      case APP -> "an app_access_token";
    };
  }
}
