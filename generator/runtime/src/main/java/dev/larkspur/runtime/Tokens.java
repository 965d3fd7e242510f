package dev.larkspur.runtime;

import dev.larkspur.runtime.token.TokenSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses whose token a call carries, before anything is sent. */
interface Tokens {

  /** The client's source for a kind; null when it has none. */
  @Nullable TokenSource source(TokenKind kind, @Nullable String tenant);

  /**
   * The source for a call; null when none is to be sent.
   *
   * @throws IllegalArgumentException if the operation does not take the kind that was handed in
   * @throws IllegalStateException if the client has no token of a kind that the operation takes
   */
  default @Nullable TokenSource choose(Operation<?> operation, CallOptions options) {
    List<TokenKind> allowed = operation.tokens();
    TokenKind wanted = options.tokenKind();
    if (wanted != null && !allowed.isEmpty() && !allowed.contains(wanted)) {
      throw new IllegalArgumentException(
          operation.id() + " takes " + names(allowed) + ", not " + name(wanted));
    }
    if (options.token() != null || (allowed.isEmpty() && wanted == null)) {
      return options.token();
    }
    for (TokenKind kind : wanted == null ? allowed : List.of(wanted)) {
      TokenSource found = source(kind, options.tenant());
      if (found != null) {
        return found;
      }
    }
    throw new IllegalStateException(
        operation.id()
            + " takes "
            + names(wanted == null ? allowed : List.of(wanted))
            + ", and the client has none: give it credentials, or the call a token");
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
