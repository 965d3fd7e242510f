package dev.larkspur.runtime.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensInMemoryTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({"7200, 7195000", "50, 45000", "49, 44100", "10, 9000", "0, 0"})
  void a_token_ends_a_tenth_of_its_life_but_at_most_five_seconds_before_its_end(
      long seconds, long usableMillis) {
    AccessToken token = AccessToken.lasting("t", seconds, NOW);

    assertThat(token.expiresAt()).isEqualTo(NOW.plusMillis(usableMillis));
    assertThat(token.usableAt(token.expiresAt())).isFalse();
    assertThat(token.usableAt(token.expiresAt().minusNanos(1))).isTrue();
    assertThat(token).hasToString("AccessToken[until " + token.expiresAt() + "]");
  }

  @Test
  void a_store_drops_a_token_only_if_it_is_still_that_one() {
    TokenStore store = TokenStore.inMemory();
    AccessToken first = AccessToken.lasting("t-1", 7200, NOW);
    AccessToken second = AccessToken.lasting("t-2", 7200, NOW);
    store.save("a", first);
    store.save("b", first);
    store.save("a", second);

    store.drop("a", "t-1");
    store.drop("missing", "t-1");
    assertThat(store.find("a")).isEqualTo(second);
    assertThat(store).hasToString("a store of 2 tokens");

    store.drop("a", "t-2");
    assertThat(store.find("a")).isNull();
    assertThat(store.find("b")).isEqualTo(first);
  }

  @Test
  void a_fixed_token_stays_and_is_not_replaced() {
    TokenSource source = TokenSource.fixed("t-fixed");

    assertThat(source.ready()).isEqualTo("t-fixed");
    assertThat(source.fetch()).isCompletedWithValue("t-fixed");
    assertThat(source.rejected("t-fixed")).isFalse();
    assertThat(source).hasToString("a fixed access token");
  }

  @Test
  void grants_in_memory_are_replaced() {
    AccessToken access = AccessToken.lasting("u-1", 7200, NOW);
    UserGrant first = new UserGrant(access, null);
    UserGrant second = new UserGrant(access, access);
    UserGrants grants = UserGrants.inMemory(first);
    assertThat(grants.load()).isSameAs(first);

    grants.save(second);

    assertThat(grants.load()).isSameAs(second);
    boolean locked = grants.locked(() -> Thread.holdsLock(grants));
    assertThat(locked).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", ":", "@", "[", "`", "{", "é", " ", "+", "="})
  void a_verifier_has_no_other_characters(String other) {
    String rest = "x".repeat(42);
    assertThat(new PkceVerifier(rest + "z").value()).hasSize(43);
    assertThat(new PkceVerifier("azAZ09-._~" + "x".repeat(118)).value()).hasSize(128);

    assertThatThrownBy(() -> new PkceVerifier(rest + other))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PkceVerifier(rest)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PkceVerifier("x".repeat(129)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
