package dev.larkspur.runtime;

import dev.larkspur.runtime.internal.TokenFetch;
import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.UserGrant;
import dev.larkspur.runtime.token.UserGrants;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Fetcher of the access token of a user: the stored one while it is valid, otherwise a new one. */
final class UserTokenFetch implements TokenFetch {
  /** Codes for a refresh token that is unknown, expired, revoked or used. */
  private static final Set<Long> REFUSED = Set.of(20026L, 20037L, 20064L, 20073L);

  /**
   * Delays before loading the grant again, in case another process has used the refresh token but
   * not yet saved its grant.
   */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ZERO, Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(1000));

  /**
   * Maximum number of attempts to refresh during one fetch; each later one uses a grant that
   * another process has saved.
   */
  private static final int MOST_REFRESHES = 3;

  private final OAuth oauth;
  private final UserGrants grants;
  private final TimeSource time;
  private final Executor executor;
  private volatile @Nullable Unsaved unsaved;
  private volatile @Nullable String rejected;

  UserTokenFetch(OAuth oauth, UserGrants grants, TimeSource time, Executor executor) {
    this.oauth = oauth;
    this.grants = grants;
    this.time = time;
    this.executor = executor;
  }

  /** A grant that the store failed to save, and the grant that it replaces. */
  private record Unsaved(UserGrant used, UserGrant replacement) {}

  @Override
  public CompletableFuture<AccessToken> fetch(@Nullable String insteadOf) {
    return CompletableFuture.supplyAsync(
        () -> grants.locked(() -> usableOrNew(insteadOf)), executor);
  }

  @Override
  public void rejected(String token) {
    rejected = token;
  }

  private AccessToken usableOrNew(@Nullable String insteadOf) {
    UserGrant grant = latest();
    for (int refreshes = 1; ; refreshes++) {
      AccessToken access = grant.access();
      // Without a refresh token, an access token is used until its expiry.
      String unusable = grant.refresh() == null ? rejected : insteadOf;
      if (access.usableAt(time.instant()) && !access.value().equals(unusable)) {
        String unused = Tokens.checked(access.value(), "the store of the user's grant");
        return access;
      }
      try {
        return refreshed(grant).access();
      } catch (ApiException e) {
        UserGrant other = REFUSED.contains(e.code()) ? replacement(grant) : null;
        if (other == null || refreshes == MOST_REFRESHES) {
          throw e;
        }
        grant = other;
      }
    }
  }

  /** Returns the stored grant, after saving a replacement that could not be saved before. */
  private UserGrant latest() {
    UserGrant stored = grants.load();
    Unsaved pending = unsaved;
    if (pending != null && isSame(stored, pending.used())) {
      stored = pending.replacement();
      grants.save(stored);
    }
    unsaved = null;
    return stored;
  }

  private UserGrant refreshed(UserGrant grant) {
    AccessToken refresh = grant.refresh();
    if (refresh == null) {
      throw new TokenUnavailableException(
          "The access token of the user is no longer valid and the grant has no refresh token:"
              + " let the user log in again, with the scope offline_access");
    }
    UserGrant replacement = oauth.refresh(refresh.value());
    unsaved = new Unsaved(grant, replacement);
    grants.save(replacement);
    unsaved = null;
    return replacement;
  }

  /**
   * Returns the grant with which another process has replaced a grant; null if it was not replaced.
   */
  private @Nullable UserGrant replacement(UserGrant refused) {
    for (Duration wait : WAITS) {
      pause(wait);
      UserGrant stored = grants.load();
      if (!isSame(stored, refused)) {
        return stored;
      }
    }
    return null;
  }

  private void pause(Duration wait) {
    if (wait.isZero()) {
      return;
    }
    try {
      time.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TokenUnavailableException("Interrupted while the grant of a user was loaded");
    }
  }

  private static boolean isSame(UserGrant one, UserGrant other) {
    AccessToken first = one.refresh();
    AccessToken second = other.refresh();
    if (first == null || second == null) {
      return one.equals(other);
    }
    return first.value().equals(second.value());
  }
}
