package dev.larkspur.runtime.token;

import dev.larkspur.runtime.internal.TokenText;
import java.util.concurrent.CompletableFuture;

/** An access token that the caller manages. */
final class FixedToken implements TokenSource {
  private final String token;

  FixedToken(String token) {
    String problem = TokenText.problem(token);
    if (problem != null) {
      throw new IllegalArgumentException(
          "The access token " + problem + ": expected visible ASCII characters");
    }
    this.token = token;
  }

  @Override
  public String ready() {
    return token;
  }

  @Override
  public CompletableFuture<String> fetch() {
    return CompletableFuture.completedFuture(token);
  }

  @Override
  public boolean rejected(String value) {
    return false;
  }

  @Override
  public String toString() {
    return "a fixed access token";
  }
}
