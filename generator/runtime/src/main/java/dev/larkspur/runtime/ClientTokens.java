package dev.larkspur.runtime;

import dev.larkspur.runtime.token.TokenSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The token sources that the client was given, and those of its app for the other token kinds. */
record ClientTokens(Map<TokenKind, TokenSource> given, @Nullable AppTokens app) implements Tokens {
  static final Tokens NONE = new ClientTokens(Map.of(), null);

  @Override
  public @Nullable TokenSource source(TokenKind kind, @Nullable String tenant) {
    TokenSource own = given.get(kind);
    return own == null && app != null ? app.source(kind, tenant) : own;
  }
}
