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
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private static final Response LIMITED =
      error(429, 99991400, "request trigger frequency limit").with("x-ogw-ratelimit-reset", "7");

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
              wait -> assertThat(wait).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7_300)));
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

  @Test
  void a_delay_beyond_the_timeout_fails_immediately() {
    try (LoopbackServer server =
            responding(error(429, 99991400, "limited").with("x-ogw-ratelimit-reset", "50"));
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
  @ValueSource(strings = {"-1", "99999999999999999999", "soon", ""})
  void an_invalid_reset_is_ignored(String reset) {
    try (LoopbackServer server =
            responding(
                error(429, 99991400, "limited").with("x-ogw-ratelimit-reset", reset), REPLIED);
        FeishuClient client = client(server).build()) {
      client.send(PLAIN_GET.call());

      assertThat(time.waits()).hasSize(1);
      assertThat(time.waits().get(0)).isLessThan(Duration.ofSeconds(1));
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
    try (LoopbackServer server = new LoopbackServer(request -> LIMITED);
        FeishuClient client = client(server).retry(RetryPolicy.DEFAULT.withBudget(3)).build()) {
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> client.send(PLAIN_GET.call())).isInstanceOf(ApiException.class);
      }

      assertThat(server.requests()).hasSize(5 + 3);
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
        RetryPolicy.DEFAULT.withDelays(Duration.ofMillis(100), Duration.ofMillis(350));

    assertThat(policy.delayAfter(1, 0)).isEqualTo(Duration.ofMillis(100));
    assertThat(policy.delayAfter(1, 1)).isEqualTo(Duration.ofMillis(50));
    assertThat(policy.delayAfter(2, 0)).isEqualTo(Duration.ofMillis(200));
    assertThat(policy.delayAfter(3, 0)).isEqualTo(Duration.ofMillis(350));
    assertThat(policy.delayAfter(1000, 0)).isEqualTo(Duration.ofMillis(350));
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
