package dev.larkspur.runtime.token;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The source of the access token of a call. Implementations must be thread-safe. */
public interface TokenSource {

  /** Returns a valid token without blocking; null if one must be fetched first. */
  @Nullable String ready();

  /** Returns a token and fetches it if necessary; concurrent callers share one fetch. */
  CompletableFuture<String> fetch();

  /**
   * Reports that the platform rejected a token. The token is dropped if it is still in use.
   *
   * @param token the rejected token
   * @return whether {@link #fetch} can provide another token
   */
  boolean rejected(String token);

  /**
   * Returns a source of a token that never changes.
   *
   * @throws IllegalArgumentException if the token is empty or has a character other than visible
   *     ASCII characters; the message does not quote it
   */
  static TokenSource fixed(String token) {
    return new FixedToken(token);
  }
}
