package dev.larkspur.runtime.token;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Gives the access token that a call carries. Thread-safe. */
public interface TokenSource {

  /** A token that is at hand and still good; null when one must be fetched first. Never waits. */
  @Nullable String ready();

  /** A token, fetched if need be; callers that come together share one fetch. */
  CompletableFuture<String> fetch();

  /**
   * Says that the platform refused a token. It is dropped if it is still the one in use.
   *
   * @return whether {@link #fetch} can give another
   */
  boolean rejected(String token);

  /** One token that never changes. */
  static TokenSource fixed(String token) {
    return new FixedToken(token);
  }
}
