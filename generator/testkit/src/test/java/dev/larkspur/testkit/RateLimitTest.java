package dev.larkspur.testkit;

import static dev.larkspur.testkit.FakeResponse.data;
import static dev.larkspur.testkit.FakeResponse.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.Exchange;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.FeishuClientBuilder;
import dev.larkspur.runtime.PlatformError;
import dev.larkspur.runtime.retry.RetryPolicy;
import dev.larkspur.testkit.Sample.Reply;
import dev.larkspur.testkit.Sample.ReplyResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {
  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final Reply REPLY = new Reply("om_1", "{}");

  private final FakeFeishu fake = FakeFeishu.start();

  @BeforeEach
  void respond() {
    fake.answer(Reply.OPERATION, data("{\"message_id\":\"om_2\"}"));
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "RATE_LIMITED",
        "BOT_RATE_LIMITED",
        "MESSAGE_RATE_LIMITED",
        "DRIVE_RATE_LIMITED",
        "CALENDAR_RATE_LIMITED",
        "BASE_RATE_LIMITED"
      })
  void simultaneous_calls_all_succeed_under_a_limit_without_a_reset(PlatformError limit)
      throws Exception {
    fake.limit(Reply.OPERATION, 5, ONE_SECOND, error(limit));

    assertThat(blocking(20)).hasSize(20).allMatch(exchange -> exchange.attempts() <= 12);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 60})
  void simultaneous_asynchronous_calls_all_succeed_under_a_limit_without_a_reset(int calls) {
    fake.limit(Reply.OPERATION, 5, ONE_SECOND, error(PlatformError.MESSAGE_RATE_LIMITED));
    SharedTime time = new SharedTime(calls);
    try (FeishuClient client = client(time).build()) {
      List<CompletableFuture<Exchange<ReplyResponse>>> sent =
          IntStream.range(0, calls)
              .mapToObj(
                  i ->
                      client.exchangeAsync(REPLY).whenComplete((exchange, failure) -> time.ended()))
              .toList();

      assertThat(sent).allSatisfy(call -> assertThat(call.join().attempts()).isLessThan(13));
      assertThat(time.nanos()).isGreaterThanOrEqualTo((calls / 5 - 1) * ONE_SECOND.toNanos());
    }
  }

  @Test
  void a_limit_that_never_permits_the_call_ends_it_after_the_configured_attempts() {
    fake.answer(Reply.OPERATION, error(PlatformError.MESSAGE_RATE_LIMITED));
    SharedTime time = new SharedTime(1);
    try (FeishuClient client = client(time).build()) {
      ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

      assertThat(e.attempts()).isEqualTo(12);
      assertThat(Duration.ofNanos(time.nanos()))
          .isBetween(Duration.ofSeconds(11), Duration.ofSeconds(50));
    }
  }

  @Test
  void the_test_kit_limits_requests_in_every_time_window() {
    fake.limit(Reply.OPERATION, 2, ONE_SECOND, error(PlatformError.MESSAGE_RATE_LIMITED));
    SharedTime time = new SharedTime(1);
    fake.time(time);
    try (FeishuClient client = client(time).retry(RetryPolicy.NEVER).build()) {
      client.send(REPLY);
      client.send(REPLY);
      ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

      assertThat(e.is(PlatformError.MESSAGE_RATE_LIMITED)).isTrue();
    }
  }

  private List<Exchange<ReplyResponse>> blocking(int calls) throws Exception {
    SharedTime time = new SharedTime(calls);
    ExecutorService threads = Executors.newFixedThreadPool(calls);
    try (FeishuClient client = client(time).build()) {
      List<CompletableFuture<Exchange<ReplyResponse>>> sent =
          IntStream.range(0, calls)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(() -> client.exchange(REPLY), threads)
                          .whenComplete((exchange, failure) -> time.ended()))
              .toList();
      return sent.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private FeishuClientBuilder client(SharedTime time) {
    fake.time(time);
    return fake.clientBuilder().retry(RetryPolicy.DEFAULT).time(time);
  }
}
