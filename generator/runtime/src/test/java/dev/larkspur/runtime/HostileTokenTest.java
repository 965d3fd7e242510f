package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.REPLIED;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static dev.larkspur.runtime.Fixtures.REPLY_PATH;
import static dev.larkspur.runtime.Fixtures.TENANT_PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.retry.RetryPolicy;
import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens of broken or hostile token endpoints and stores. */
class HostileTokenTest {
  private final FakeTime time = new FakeTime();
  private final AtomicReference<String> issued = new AtomicReference<>("");
  private final LoopbackServer server =
      new LoopbackServer(
          request -> request.path().equals(TENANT_PATH) ? Response.json(issued.get()) : REPLIED);

  @AfterEach
  void close() {
    server.close();
  }

  private FeishuClientBuilder app() {
    return FeishuClient.builder()
        .baseUrl(server.url())
        .app("cli_1", "the-secret")
        .time(time)
        .retry(RetryPolicy.NEVER);
  }

  private void issue(String token, String expire) {
    issued.set(
        "{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"%s\",\"expire\":%s}"
            .formatted(token, expire));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "10000000000000000", "315360000", "7200"})
  void a_long_lifetime_is_used(String expire) {
    issue("t-1", expire);
    try (FeishuClient client = app().build()) {
      client.send(REPLY);
      time.pass(Duration.ofMinutes(30));
      client.send(REPLY);
    }

    assertThat(server.requests(TENANT_PATH)).hasSize(1);
    assertThat(server.requests(REPLY_PATH)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "-9223372036854775808"})
  void a_token_without_a_lifetime_serves_the_call_that_fetched_it(String expire) {
    issue("t-1", expire);
    try (FeishuClient client = app().build()) {
      client.send(REPLY);
      time.pass(Duration.ofSeconds(1));
      client.send(REPLY);
    }

    assertThat(server.requests(TENANT_PATH)).hasSize(2);
    assertThat(server.requests(REPLY_PATH)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"soon\"", "1.5", "18446744073709551616", "true", "[]"})
  void an_invalid_lifetime_is_a_documented_failure(String expire) {
    issue("t-1", expire);
    try (FeishuClient client = app().build()) {
      assertThat(catchThrowableOfType(FeishuException.class, () -> client.send(REPLY)))
          .isNotNull()
          .hasMessageNotContaining("t-1");
    }
    assertThat(server.requests(REPLY_PATH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"t-1\\r\\nX-Evil: 1", "t-1\\u0000", "t-1 2", "t-\\u00fc", "\\u202et-1"})
  void a_token_that_cannot_be_sent_is_neither_quoted_nor_cached(String token) {
    issue(token, "7200");
    try (FeishuClient client = app().build()) {
      TokenUnavailableException e =
          catchThrowableOfType(TokenUnavailableException.class, () -> client.send(REPLY));
      assertThat(e)
          .hasMessageContaining("expected visible ASCII characters")
          .hasMessageNotContaining("t-1");

      issue("t-2", "7200");
      time.pass(Duration.ofMinutes(1));
      client.send(REPLY);
    }
    assertThat(server.requests(REPLY_PATH))
        .singleElement()
        .satisfies(it -> assertThat(it.header("Authorization")).isEqualTo("Bearer t-2"));
  }

  @Test
  void a_caller_learns_at_once_that_a_token_cannot_be_sent() {
    assertThatThrownBy(() -> FeishuClient.builder().token(TokenKind.TENANT, "t\n1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The access token has a line break at index 1: expected visible ASCII characters");
  }

  @Test
  void a_store_may_return_any_time() {
    issue("t-new", "7200");
    for (Instant expiry : new Instant[] {Instant.MAX, Instant.MIN, Instant.EPOCH}) {
      try (FeishuClient client = app().tokenStore(new Fixed("t-stored", expiry)).build()) {
        client.send(REPLY);
      }
    }

    assertThat(server.requests(REPLY_PATH))
        .extracting(it -> it.header("Authorization"))
        .containsExactly("Bearer t-stored", "Bearer t-new", "Bearer t-new");
  }

  @Test
  void a_store_may_return_any_text() {
    try (FeishuClient client = app().tokenStore(new Fixed("t\n1", Instant.MAX)).build()) {
      assertThatThrownBy(() -> client.send(REPLY))
          .isInstanceOf(TokenUnavailableException.class)
          .hasMessageContaining("The access token from the token store has a line break");
    }
    assertThat(server.requests(REPLY_PATH)).isEmpty();
  }

  @Test
  void steps_of_the_clock_end_in_a_new_token_at_most() {
    issue("t-1", "7200");
    try (FeishuClient client = app().build()) {
      client.send(REPLY);
      time.pass(Duration.ofHours(-5));
      client.send(REPLY);
      time.pass(Duration.ofDays(400));
      client.send(REPLY);
    }

    assertThat(server.requests(REPLY_PATH)).hasSize(3);
    assertThat(server.requests(TENANT_PATH).size()).isBetween(2, 3);
  }

  /** A store that always returns the same token. */
  private record Fixed(String token, Instant expiry) implements TokenStore {
    @Override
    public @Nullable AccessToken find(String key) {
      return new AccessToken(token, expiry);
    }

    @Override
    public void save(String key, AccessToken token) {}

    @Override
    public void drop(String key, String value) {}
  }
}
