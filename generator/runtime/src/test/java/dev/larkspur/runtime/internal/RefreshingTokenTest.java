package dev.larkspur.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.token.AccessToken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefreshingTokenTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final IOException broken = new IOException("broken");
  private final List<Throwable> reported = new ArrayList<>();
  private final List<@Nullable String> fetches = new ArrayList<>();
  private final List<String> rejected = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private CompletableFuture<AccessToken> next = token("t-1", HOUR);

  private final RefreshingToken tokens =
      new RefreshingToken(
          new TokenFetch() {
            @Override
            public CompletableFuture<AccessToken> fetch(@Nullable String insteadOf) {
              fetches.add(insteadOf);
              return next;
            }

            @Override
            public void rejected(String token) {
              rejected.add(token);
            }
          },
          () -> now,
          reported::add);

  private CompletableFuture<AccessToken> token(String value, Duration life) {
    return CompletableFuture.completedFuture(new AccessToken(value, now.plus(life)));
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void a_token_is_ready_until_the_millisecond_of_its_expiry() {
    assertThat(tokens.ready()).isNull();
    assertThat(tokens.fetch()).isCompletedWithValue("t-1");
    next = new CompletableFuture<>();

    pass(HOUR.minusMillis(1));
    assertThat(tokens.ready()).isEqualTo("t-1");
    pass(Duration.ofMillis(1));
    assertThat(tokens.ready()).isNull();
  }

  @Test
  void a_token_is_refreshed_once_in_its_last_half_hour_while_it_is_used() {
    tokens.fetch().join();
    next = new CompletableFuture<>();

    pass(Duration.ofMinutes(30).minusMillis(1));
    assertThat(tokens.ready()).isEqualTo("t-1");
    assertThat(fetches).hasSize(1);
    pass(Duration.ofMillis(1));
    assertThat(tokens.ready()).isEqualTo("t-1");
    assertThat(tokens.ready()).isEqualTo("t-1");
    assertThat(fetches).containsExactly(null, "t-1");

    next.complete(new AccessToken("t-2", now.plus(HOUR)));
    assertThat(tokens.ready()).isEqualTo("t-2");
    assertThat(reported).isEmpty();
  }

  @Test
  void after_a_failed_refresh_the_next_one_waits_for_half_a_minute() {
    tokens.fetch().join();
    next = CompletableFuture.failedFuture(broken);
    pass(Duration.ofMinutes(30));

    assertThat(tokens.ready()).isEqualTo("t-1");
    assertThat(reported).containsExactly(broken);
    pass(Duration.ofSeconds(30).minusMillis(1));
    assertThat(tokens.ready()).isEqualTo("t-1");
    assertThat(fetches).hasSize(2);

    pass(Duration.ofMillis(1));
    assertThat(tokens.ready()).isEqualTo("t-1");
    assertThat(fetches).hasSize(3);
  }

  @Test
  void shortly_before_the_expiry_the_wait_is_a_tenth_of_the_rest() {
    next = token("t-1", Duration.ofMinutes(2));
    tokens.fetch().join();
    next = CompletableFuture.failedFuture(broken);
    pass(Duration.ofMinutes(1));
    assertThat(tokens.ready()).isEqualTo("t-1");
    assertThat(fetches).hasSize(2);

    pass(Duration.ofSeconds(6).minusMillis(1));
    assertThat(tokens.ready()).isEqualTo("t-1");
    assertThat(fetches).hasSize(2);
    pass(Duration.ofMillis(1));
    assertThat(tokens.ready()).isEqualTo("t-1");
    assertThat(fetches).hasSize(3);
    // In the last milliseconds every millisecond has one attempt.
    pass(Duration.ofSeconds(54).minusMillis(5));
    assertThat(tokens.ready()).isEqualTo("t-1");
    assertThat(tokens.ready()).isEqualTo("t-1");
    assertThat(fetches).hasSize(4);
    pass(Duration.ofMillis(1));
    assertThat(tokens.ready()).isEqualTo("t-1");
    assertThat(fetches).hasSize(5);
  }

  @Test
  void a_fetch_returns_a_token_that_another_fetch_has_completed() {
    tokens.fetch().join();

    assertThat(tokens.fetch()).isCompletedWithValue("t-1");
    assertThat(fetches).hasSize(1);
    pass(HOUR);
    next = token("t-2", HOUR);
    assertThat(tokens.fetch()).isCompletedWithValue("t-2");
    assertThat(fetches).hasSize(2);
  }

  @Test
  void a_rejected_token_is_replaced_and_another_one_is_kept() {
    tokens.fetch().join();
    assertThat(tokens.rejected("t-0")).isTrue();
    assertThat(tokens.ready()).isEqualTo("t-1");
    assertThat(rejected).isEmpty();

    assertThat(tokens.rejected("t-1")).isTrue();
    assertThat(tokens.ready()).isNull();
    assertThat(rejected).containsExactly("t-1");
    next = token("t-2", HOUR);
    assertThat(tokens.fetch()).isCompletedWithValue("t-2");
    assertThat(fetches).containsExactly(null, "t-1");
  }

  @Test
  void a_failed_fetch_has_the_cause_of_the_failure_and_can_be_repeated() {
    next = CompletableFuture.failedFuture(new CompletionException(broken));
    assertThatThrownBy(tokens.fetch()::join).hasCause(broken);
    CompletionException alone = new CompletionException("alone", null);
    next = CompletableFuture.failedFuture(alone);
    assertThatThrownBy(tokens.fetch()::join).isSameAs(alone);
    next = CompletableFuture.completedFuture(null);
    assertThatThrownBy(tokens.fetch()::join).hasMessageContaining("No access token was fetched");

    next = token("t-1", HOUR);
    assertThat(tokens.fetch()).isCompletedWithValue("t-1");
    assertThat(reported).isEmpty();
  }

  @Test
  void a_fetch_that_throws_an_exception_fails_and_can_be_repeated() {
    IllegalStateException thrown = new IllegalStateException("closed");
    boolean[] broken = {true};
    RefreshingToken throwing =
        new RefreshingToken(
            insteadOf -> {
              if (broken[0]) {
                throw thrown;
              }
              return token("t-1", HOUR);
            },
            () -> now,
            reported::add);
    assertThatThrownBy(throwing.fetch()::join).hasCause(thrown);

    broken[0] = false;
    assertThat(throwing.fetch()).isCompletedWithValue("t-1");
    assertThat(throwing).hasToString("a refreshing access token");
  }
}
