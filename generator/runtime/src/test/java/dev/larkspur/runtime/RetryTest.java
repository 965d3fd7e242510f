package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.PLAIN_GET;
import static dev.larkspur.runtime.Fixtures.PLAIN_POST;
import static dev.larkspur.runtime.Fixtures.REPLIED;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static dev.larkspur.runtime.Fixtures.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.LoopbackServer.ReceivedRequest;
import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.retry.RetryPolicy;
import dev.larkspur.runtime.token.TokenSource;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private static final Response LIMITED =
      error(429, 99991400, "request trigger frequency limit").with("x-ogw-ratelimit-reset", "7");

  private static final Duration ONE_SECOND = Duration.ofSeconds(1);

  private final FakeTime time = new FakeTime();

  @Test
  void a_rate_limited_post_is_retried_after_the_reset() {
    try (LoopbackServer server = responding(LIMITED, LIMITED, REPLIED);
        FeishuClient client = client(server).build()) {
      Exchange<?> exchange = client.exchange(PLAIN_POST.call().body(List.of(1)));

      assertThat(exchange.attempts()).isEqualTo(3);
      assertThat(time.waits())
          .hasSize(2)
          .allSatisfy(
              wait -> assertThat(wait).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7_400)));
    }
  }

  @Test
  void a_rate_limited_asynchronous_call_is_retried_after_the_reset() {
    try (LoopbackServer server = responding(LIMITED, REPLIED);
        FeishuClient client = client(server).build()) {
      assertThat(client.exchangeAsync(PLAIN_POST.call()).join().attempts()).isEqualTo(2);
      assertThat(time.waits()).hasSize(1);
    }
  }

  @Test
  void retry_after_is_honoured_in_seconds_and_as_a_date() {
    try (LoopbackServer server =
            responding(
                new Response(429, Map.of("Retry-After", "3"), "slow down"),
                new Response(
                    429, Map.of("Retry-After", "Thu, 01 Jan 2026 00:00:13 GMT"), "slow down"),
                REPLIED);
        FeishuClient client = client(server).build()) {
      client.send(PLAIN_POST.call());

      assertThat(time.waits().get(0)).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3_300));
      assertThat(time.instant()).isAfterOrEqualTo("2026-01-01T00:00:13Z");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {99991400, 11232, 230020, 1061045, 190005, 1254290})
  void a_rate_limit_is_recognized_by_its_code_with_any_status(long code) {
    try (LoopbackServer server = responding(error(400, code, "limited"), REPLIED);
        FeishuClient client = client(server).build()) {
      assertThat(client.exchange(PLAIN_POST.call()).attempts()).isEqualTo(2);
    }
  }

  @Test
  void an_exhausted_quota_is_not_retried() {
    try (LoopbackServer server = responding(error(429, 99991403, "quota"), REPLIED);
        FeishuClient client = client(server).build()) {
      ApiException e =
          catchThrowableOfType(ApiException.class, () -> client.send(PLAIN_GET.call()));

      assertThat(e.retryable()).isFalse();
      assertThat(e.is(PlatformError.QUOTA_EXHAUSTED)).isTrue();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"50", "315360000", "99999999999999999999"})
  void a_delay_beyond_the_timeout_fails_immediately(String reset) {
    try (LoopbackServer server =
            responding(error(429, 99991400, "limited").with("x-ogw-ratelimit-reset", reset));
        FeishuClient client = client(server).build()) {
      ApiException e =
          catchThrowableOfType(
              ApiException.class,
              () -> client.send(PLAIN_GET.call(), CallOptions.timeout(Duration.ofSeconds(10))));

      assertThat(e.retryable()).isTrue();
      assertThat(time.waits()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "soon", ""})
  void an_invalid_reset_is_ignored(String reset) {
    try (LoopbackServer server =
            responding(
                error(429, 99991400, "limited").with("x-ogw-ratelimit-reset", reset), REPLIED);
        FeishuClient client = client(server).build()) {
      client.send(PLAIN_GET.call());

      assertThat(time.waits()).hasSize(1);
      assertThat(time.waits().get(0)).isBetween(ONE_SECOND, Duration.ofMillis(1_200));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void a_server_error_is_retried_only_for_idempotent_requests(int status) {
    Response serverError = new Response(status, Map.of("Content-Type", "text/html"), "<html>");
    try (LoopbackServer server =
            responding(serverError, REPLIED, serverError, REPLIED, serverError);
        FeishuClient client = client(server).build()) {
      assertThat(client.exchange(PLAIN_GET.call()).attempts()).isEqualTo(2);
      assertThat(client.exchange(REPLY).attempts()).isEqualTo(2);
      ServerException e =
          catchThrowableOfType(
              ServerException.class, () -> client.send(PLAIN_POST.call().body(List.of())));
      assertThat(e.status()).isEqualTo(status);
      assertThat(server.requests()).hasSize(5);
    }
  }

  @Test
  void every_attempt_has_the_same_key_and_every_call_its_own() {
    Response serverError = error(500, 2200, "internal error");
    try (LoopbackServer server = responding(serverError, serverError, REPLIED, REPLIED);
        FeishuClient client = client(server).build()) {
      client.send(REPLY);
      client.send(REPLY);

      List<String> bodies = server.requests().stream().map(ReceivedRequest::body).toList();
      assertThat(bodies.get(0)).contains("\"uuid\":\"");
      assertThat(bodies.subList(0, 3)).containsOnly(bodies.get(0));
      assertThat(bodies.get(3)).isNotEqualTo(bodies.get(0));
    }
  }

  @Test
  void an_error_after_a_lost_response_reports_that_the_first_attempt_may_have_succeeded() {
    try (LoopbackServer server =
            responding(error(502, 2200, "internal error"), error(400, 230001, "seen before"));
        FeishuClient client = client(server).build()) {
      ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

      assertThat(e.mayHaveWorked()).isTrue();
      assertThat(e.attempts()).isEqualTo(2);
      assertThat(e).hasMessageContaining("an earlier attempt may have succeeded");
    }
  }

  @Test
  void other_errors_are_not_retried() {
    try (LoopbackServer server = responding(error(400, 230001, "wrong"));
        FeishuClient client = client(server).build()) {
      assertThatThrownBy(() -> client.send(REPLY)).isInstanceOf(ApiException.class);

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void codes_from_the_overlay_are_retried() {
    Operation<?> operation =
        Operation.post("test.own", "/open-apis/test").retryable(777).returns(Object.class);
    try (LoopbackServer server = responding(error(200, 777, "busy"), REPLIED);
        FeishuClient client = client(server).build()) {
      assertThat(client.exchange(operation.call()).attempts()).isEqualTo(2);
    }
  }

  @Test
  void an_operation_marked_idempotent_is_retried_after_a_server_error() {
    Operation.Builder post = Operation.post("test.own", "/open-apis/test");
    Operation<?> idempotent = post.idempotent().returns(Object.class);
    try (LoopbackServer server = responding(error(500, 2200, "internal error"), REPLIED);
        FeishuClient client = client(server).build()) {
      assertThat(client.exchange(idempotent.call()).attempts()).isEqualTo(2);
    }
  }

  @Test
  void a_consumed_stream_is_not_retried() {
    Operation<?> upload = Operation.post("test.upload", "/open-apis/test").returns(Object.class);
    try (LoopbackServer server = responding(LIMITED, REPLIED);
        FeishuClient client = client(server).build()) {
      Upload once = Upload.of(new ByteArrayInputStream(new byte[] {1, 2}), "a.bin", 2);

      ApiException e =
          catchThrowableOfType(
              ApiException.class, () -> client.send(upload.call().part("file", once)));

      assertThat(e.is(PlatformError.RATE_LIMITED)).isTrue();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void an_empty_budget_prevents_retries() {
    Response fault = new Response(503, Map.of("Content-Type", "text/html"), "<html>");
    RetryPolicy policy = RetryPolicy.builder().budget(3).build();
    try (LoopbackServer server = new LoopbackServer(request -> fault);
        FeishuClient client = client(server).retry(policy).build()) {
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> client.send(PLAIN_GET.call())).isInstanceOf(ServerException.class);
      }

      assertThat(server.requests()).hasSize(5 + 3);
    }
  }

  @Test
  void a_rate_limit_does_not_use_the_budget_for_faults() {
    RetryPolicy policy = RetryPolicy.builder().rateLimitAttempts(4).budget(1).build();
    try (LoopbackServer server = new LoopbackServer(request -> LIMITED);
        FeishuClient client = client(server).retry(policy).build()) {
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> client.send(PLAIN_GET.call())).isInstanceOf(ApiException.class);
      }

      assertThat(server.requests()).hasSize(5 * 4);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {99991400, 11232, 230020, 1061045, 190005, 1254290, 2200})
  void without_a_reset_the_delay_is_at_least_the_shortest_documented_window(long code) {
    Operation<?> documented =
        Operation.get("test.own", "/open-apis/test")
            .rateLimit(100, 60)
            .rateLimit(20, 10)
            .returns(Object.class);
    Response limited = error(400, code, "limited");
    try (LoopbackServer server = responding(limited, REPLIED, limited, REPLIED);
        FeishuClient client = client(server).build()) {
      client.send(documented.call());
      client.send(PLAIN_GET.call());

      assertThat(time.waits().get(0)).isBetween(Duration.ofSeconds(10), Duration.ofMillis(10_200));
      assertThat(time.waits().get(1)).isBetween(ONE_SECOND, Duration.ofMillis(1_200));
    }
  }

  @Test
  void an_internal_error_under_load_is_retried_only_for_idempotent_requests() {
    try (LoopbackServer server = responding(error(400, 2200, "internal error"), REPLIED);
        FeishuClient client = client(server).build()) {
      assertThatThrownBy(() -> client.send(PLAIN_POST.call())).isInstanceOf(ApiException.class);

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void rejections_by_a_limit_and_faults_are_counted_separately() {
    Response fault = new Response(503, Map.of("Content-Type", "text/html"), "<html>");
    RetryPolicy policy = RetryPolicy.builder().attempts(2).rateLimitAttempts(3).build();
    try (LoopbackServer server = responding(LIMITED, fault, LIMITED, REPLIED, fault, fault);
        FeishuClient client = client(server).retry(policy).build()) {
      assertThat(client.exchange(PLAIN_GET.call()).attempts()).isEqualTo(4);
      assertThatThrownBy(() -> client.send(PLAIN_GET.call())).isInstanceOf(ServerException.class);
    }
  }

  @Test
  void a_rejected_access_token_does_not_count_as_an_attempt() {
    Response fault = new Response(503, Map.of("Content-Type", "text/html"), "<html>");
    TokenSource renewable =
        new TokenSource() {
          @Override
          public @Nullable String ready() {
            return null;
          }

          @Override
          public CompletableFuture<String> fetch() {
            return CompletableFuture.completedFuture("t-new");
          }

          @Override
          public boolean rejected(String token) {
            return true;
          }
        };
    RetryPolicy policy = RetryPolicy.builder().attempts(2).build();
    try (LoopbackServer server = responding(error(400, 99991663, "invalid token"), fault, REPLIED);
        FeishuClient client =
            client(server).token(TokenKind.TENANT, renewable).retry(policy).build()) {
      Operation<?> operation =
          Operation.get("test.own", "/open-apis/test")
              .tokens(TokenKind.TENANT)
              .returns(Object.class);

      assertThat(client.exchange(operation.call()).attempts()).isEqualTo(3);
    }
  }

  @Test
  void a_call_can_have_its_own_retry_settings() {
    try (LoopbackServer server = new LoopbackServer(request -> LIMITED);
        FeishuClient client = client(server).retry(RetryPolicy.NEVER).build()) {
      RetryPolicy policy = RetryPolicy.builder().rateLimitAttempts(2).build();
      CallOptions twice = CallOptions.builder().retry(policy).build();
      assertThatThrownBy(() -> client.send(PLAIN_GET.call(), twice))
          .isInstanceOf(ApiException.class);
      assertThatThrownBy(() -> client.sendAsync(PLAIN_GET.call(), twice.toBuilder().build()).join())
          .isInstanceOf(CompletionException.class);
      assertThatThrownBy(() -> client.send(PLAIN_GET.call())).isInstanceOf(ApiException.class);

      assertThat(server.requests()).hasSize(2 + 2 + 1);
    }
  }

  @Test
  void a_call_can_disable_retries() {
    try (LoopbackServer server = new LoopbackServer(request -> LIMITED);
        FeishuClient client = client(server).build()) {
      CallOptions once = CallOptions.builder().noRetry().build();
      assertThatThrownBy(() -> client.send(PLAIN_GET.call(), once))
          .isInstanceOf(ApiException.class);
      assertThatThrownBy(() -> client.sendAsync(PLAIN_GET.call(), once).join())
          .isInstanceOf(CompletionException.class);

      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void the_delay_grows_and_is_shortened_at_random() {
    RetryPolicy policy =
        RetryPolicy.builder().delays(Duration.ofMillis(100), Duration.ofMillis(350)).build();

    assertThat(policy.delay(1, Duration.ZERO, 0)).isEqualTo(Duration.ofMillis(100));
    assertThat(policy.delay(1, Duration.ZERO, 1)).isEqualTo(Duration.ofMillis(50));
    assertThat(policy.delay(2, Duration.ZERO, 0)).isEqualTo(Duration.ofMillis(200));
    assertThat(policy.delay(3, Duration.ZERO, 0)).isEqualTo(Duration.ofMillis(350));
    assertThat(policy.delay(1000, Duration.ZERO, 0)).isEqualTo(Duration.ofMillis(350));
  }

  @Test
  void a_random_part_of_the_growing_delay_is_added_to_a_minimum_delay() {
    RetryPolicy policy =
        RetryPolicy.builder().delays(Duration.ofMillis(100), Duration.ofMillis(350)).build();

    assertThat(policy.delay(1, ONE_SECOND, 0)).isEqualTo(ONE_SECOND);
    assertThat(policy.delay(2, ONE_SECOND, 0.5)).isEqualTo(Duration.ofMillis(1_100));
    assertThat(policy.delay(9, ONE_SECOND, 1)).isEqualTo(Duration.ofMillis(1_350));
  }

  @Test
  void a_policy_keeps_the_settings_of_the_one_it_is_built_from() {
    RetryPolicy policy =
        RetryPolicy.builder()
            .attempts(5)
            .rateLimitAttempts(7)
            .delays(Duration.ofMillis(1), Duration.ofMillis(2))
            .longestServerDelay(Duration.ofSeconds(3))
            .rateLimitDelay(Duration.ofSeconds(4))
            .budget(6)
            .build();

    assertThat(policy.toBuilder().build()).hasToString(policy.toString());
    assertThat(policy)
        .hasToString(
            "RetryPolicy[attempts=5 rateLimitAttempts=7 firstDelay=PT0.001S longestDelay=PT0.002S"
                + " longestServerDelay=PT3S rateLimitDelay=PT4S budget=6]");
    assertThat(policy.rateLimitDelay(ONE_SECOND)).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void invalid_retry_settings_are_rejected() {
    RetryPolicy.Builder builder = RetryPolicy.builder();

    assertThat(builder.attempts(1).rateLimitAttempts(1).budget(0).build()).isNotNull();
    assertThatThrownBy(() -> builder.attempts(0)).hasMessage("attempts must be at least 1");
    assertThatThrownBy(() -> builder.rateLimitAttempts(0))
        .hasMessage("rateLimitAttempts must be at least 1");
    assertThatThrownBy(() -> builder.budget(-1)).hasMessage("budget must be at least 0");
    assertThatThrownBy(() -> builder.delays(Duration.ZERO, Duration.ofMillis(-1)))
        .hasMessage("longest must not be negative, but is PT-0.001S");
  }

  private FeishuClientBuilder client(LoopbackServer server) {
    return FeishuClient.builder()
        .baseUrl(server.url())
        .token(TokenKind.TENANT, "t-secret")
        .time(time);
  }

  private static LoopbackServer responding(Response... responses) {
    Iterator<Response> next = List.of(responses).iterator();
    return new LoopbackServer(request -> next.next());
  }
}
