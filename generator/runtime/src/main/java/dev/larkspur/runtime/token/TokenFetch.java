package dev.larkspur.runtime.token;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Brings a new token, by asking the platform or somebody who has one. */
@FunctionalInterface
public interface TokenFetch {

  /**
   * A token that can be used now.
   *
   * @param insteadOf one that was refused or nears its end, and would be of no use; null for none
   */
  CompletableFuture<AccessToken> fetch(@Nullable String insteadOf);

  /** Says that a token was refused, so that it is not brought again. Nothing by default. */
  default void refused(String token) {}
}
