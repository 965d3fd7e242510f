package dev.larkspur.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may call an operation, and how often.
 *
 * @param tokens the access token types that the operation accepts, in the page's order; empty if
 *     undocumented
 * @param appTypes the types of apps that may call it: {@code custom}, {@code isv}
 * @param rateLimit how often it may be called; null if undocumented
 * @param scopes the scopes, any one of which is enough
 * @param fieldScopes the scopes that give access to single fields
 */
public record Access(
    List<AccessTokenType> tokens,
    List<String> appTypes,
    @Nullable RateLimit rateLimit,
    List<Scope> scopes,
    List<Scope> fieldScopes) {
  public Access {
    tokens = List.copyOf(tokens);
    appTypes = List.copyOf(appTypes);
    scopes = List.copyOf(scopes);
    fieldScopes = List.copyOf(fieldScopes);
  }
}
