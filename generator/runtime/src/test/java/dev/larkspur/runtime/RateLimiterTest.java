package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  private static final Duration ONE_SECOND = Duration.ofSeconds(1);

  /** A second, and the margin for requests that arrive closer together than they are sent. */
  private static final Duration ONE_WINDOW = Duration.ofMillis(1_050);

  private static final String CHAT = "receive_id";

  private static final Operation<Object> SEND =
      Operation.post("test.send", "/open-apis/send")
          .rateLimit(50, 1)
          .rateLimitPer(CHAT, 5, 1)
          .returns(Object.class);

  private static final Operation<Object> FORWARD =
      Operation.post("test.forward", "/open-apis/:id/forward")
          .rateLimitPer(CHAT, 5, 1)
          .returns(Object.class);

  private final FakeTime time = new FakeTime();
  private final DocumentedRates rates = new DocumentedRates(time);

  @Test
  void documented_limits_are_kept_in_every_time_window() {
    Operation<?> operation =
        Operation.get("test.rates", "/a").rateLimit(5, 1).rateLimit(8, 60).returns(Object.class);

    Duration sum = Duration.ZERO;
    for (int i = 0; i < 5; i++) {
      sum = sum.plus(reserve(operation, ""));
    }
    assertThat(sum).isZero();
    assertThat(reserve(operation, "")).isEqualTo(ONE_WINDOW);
    assertThat(reserve(operation, "other")).isZero();
    time.pass(ONE_WINDOW);
    assertThat(reserve(operation, "")).isZero();
    assertThat(reserve(operation, "")).isZero();
    assertThat(reserve(operation, "")).isEqualTo(Duration.ofSeconds(59));
    assertThat(reserve(Fixtures.PLAIN_GET, "")).isZero();
  }

  @Test
  void a_limit_of_a_parameter_applies_to_each_value_across_operations() {
    for (int i = 0; i < 5; i++) {
      assertThat(reserve(message(i % 2 == 0 ? SEND : FORWARD, "oc_1"))).isZero();
    }

    assertThat(reserve(message(SEND, "oc_1"))).isEqualTo(ONE_WINDOW);
    assertThat(reserve(message(FORWARD, "oc_1"))).isEqualTo(ONE_WINDOW);
    assertThat(reserve(message(SEND, "oc_2"))).isZero();
    assertThat(reserve(SEND.call())).isZero();
  }

  @Test
  void calls_that_wait_for_one_chat_do_not_delay_those_to_others() {
    for (int i = 0; i < 200; i++) {
      reserve(message(SEND, "oc_1"));
    }

    for (int i = 0; i < 45; i++) {
      assertThat(reserve(message(SEND, "oc_" + (i + 2)))).isZero();
    }
    assertThat(reserve(message(SEND, "oc_last"))).isEqualTo(ONE_WINDOW);
  }

  @Test
  void no_time_window_has_more_attempts_than_permitted() {
    Random random = new Random(5);
    Map<String, List<Long>> sent = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      String chat = "oc_" + random.nextInt(random.nextInt(30) + 1);
      long at = time.nanos() + reserve(message(SEND, chat)).toNanos();
      sent.computeIfAbsent(chat, key -> new ArrayList<>()).add(at);
      sent.computeIfAbsent("all", key -> new ArrayList<>()).add(at);
      time.pass(Duration.ofMillis(random.nextInt(50)));
    }

    sent.forEach(
        (chat, times) -> {
          times.sort(null);
          int permitted = chat.equals("all") ? 50 : 5;
          for (int i = 0; i + permitted < times.size(); i++) {
            assertThat(times.get(i + permitted) - times.get(i))
                .as("%s from %s", chat, times.get(i))
                .isGreaterThanOrEqualTo(ONE_SECOND.toNanos());
          }
        });
  }

  @Test
  void nothing_is_reserved_for_a_call_that_would_wait_too_long() {
    for (int i = 0; i < 5; i++) {
      reserve(message(SEND, "oc_1"));
    }
    CallOptions options = CallOptions.none();
    Duration half = Duration.ofMillis(500);
    for (int i = 0; i < 100; i++) {
      RateLimitedCall call = new RateLimitedCall(message(SEND, "oc_1"), options, null, half);
      assertThat(rates.reserve(call)).isEqualTo(ONE_WINDOW);
    }

    assertThat(reserve(message(SEND, "oc_1"))).isEqualTo(ONE_WINDOW);
  }

  @Test
  void values_that_are_no_longer_used_need_no_memory() {
    for (int i = 0; i < 20_000; i++) {
      reserve(message(FORWARD, "oc_" + i));
      time.pass(Duration.ofMillis(10));
    }

    assertThat(rates.size()).isLessThan(200);
  }

  @Test
  void the_memory_for_simultaneous_values_is_bounded() {
    for (int i = 0; i < 20_000; i++) {
      reserve(message(FORWARD, "oc_" + i));
    }

    assertThat(rates.size()).isEqualTo(10_000);
  }

  @Test
  void the_limiter_delays_calls_instead_of_failing_them() {
    Operation<?> operation =
        Operation.get("test.rates", "/open-apis/test").rateLimit(2, 1).returns(Object.class);
    try (LoopbackServer server = new LoopbackServer(request -> Fixtures.REPLIED);
        FeishuClient client = client(server).build()) {
      for (int i = 0; i < 4; i++) {
        client.send(operation.call());
      }
      client.sendAsync(operation.call()).join();

      assertThat(time.waits()).containsExactly(ONE_WINDOW, ONE_WINDOW);
    }
  }

  @Test
  void messages_to_one_chat_are_delayed() {
    try (LoopbackServer server = new LoopbackServer(request -> Fixtures.REPLIED);
        FeishuClient client = client(server).build()) {
      for (int i = 0; i < 6; i++) {
        client.send(SEND.call().body(Map.of(CHAT, "oc_1", "content", "{}")));
        client.send(SEND.call().body(Map.of(CHAT, "oc_" + (i + 2), "content", "{}")));
      }

      assertThat(time.waits()).containsExactly(ONE_WINDOW);
    }
  }

  @Test
  void a_delay_beyond_the_timeout_fails_with_the_limit_and_the_settings() {
    try (LoopbackServer server = new LoopbackServer(request -> Fixtures.REPLIED);
        FeishuClient client = client(server).build()) {
      Call<?> call = SEND.call().body(Map.of(CHAT, "oc_1"));
      for (int i = 0; i < 5; i++) {
        client.send(call);
      }
      CallOptions options = CallOptions.timeout(Duration.ofMillis(900));
      TransportException e =
          catchThrowableOfType(TransportException.class, () -> client.send(call, options));

      assertThat(e.kind()).isEqualTo(TransportException.Kind.RATE_LIMITED);
      assertThat(e)
          .hasMessage(
              "test.send: not sent: the rate limit of 5 requests in 1 s for each receive_id delays"
                  + " this call by 1050 ms, but 900 ms of its timeout remain. Start fewer calls at"
                  + " a time, or set a longer timeout with CallOptions.timeout or"
                  + " FeishuClientBuilder.timeout");
      assertThatThrownBy(() -> client.sendAsync(call, options).join())
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(TransportException.class);
      assertThat(server.requests()).hasSize(5);
    }
  }

  @Test
  void the_end_of_a_call_that_is_not_sent_is_reported() {
    AtomicReference<CallEnd> seen = new AtomicReference<>();
    CallListener listener =
        operation ->
            new CallListener.Observation() {
              @Override
              public void ended(CallEnd end) {
                seen.set(end);
              }
            };
    try (FeishuClient client =
        FeishuClient.builder()
            .rateLimiter(call -> Duration.ofHours(1))
            .listener(listener)
            .build()) {
      assertThatThrownBy(() -> client.send(Fixtures.PLAIN_GET.call()))
          .hasMessageContaining("the rate limiter delays this call by 3600000 ms");

      assertThat(seen.get().attempts()).isZero();
      assertThat(seen.get().failure()).isInstanceOf(TransportException.class);
    }
  }

  @Test
  void a_limiter_sees_the_values_of_parameters() {
    List<RateLimitedCall> seen = new ArrayList<>();
    try (LoopbackServer server = new LoopbackServer(request -> Fixtures.REPLIED);
        FeishuClient client =
            FeishuClient.builder()
                .baseUrl(server.url())
                .rateLimiter(
                    call -> {
                      seen.add(call);
                      return Duration.ZERO;
                    })
                .build()) {
      CallOptions options =
          CallOptions.builder().query("b", "2").body("d", "new").tenant("tenant-1").build();
      client.send(
          FORWARD
              .call()
              .path("id", "om_1")
              .query("a", 1)
              .query("b", 1)
              .query("list", List.of(1, 2))
              .body(Map.of("c", 3, "d", "old", "e", Map.of("f", "deep"), "g", List.of(1))),
          options);
      client.send(FORWARD.call().path("id", "om_2").form("h", "form"));
    }

    RateLimitedCall first = seen.get(0);
    assertThat(first.operation()).isSameAs(FORWARD);
    assertThat(first.tenant()).isEqualTo("tenant-1");
    assertThat(first.remaining()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(100));
    assertThat(List.of("id", "a", "b", "c", "d", "e.f"))
        .extracting(first::value)
        .containsExactly("om_1", "1", "2", "3", "new", "deep");
    assertThat(List.of("list", "e", "g", "absent")).extracting(first::value).containsOnlyNulls();
    assertThat(seen.get(1).value("h")).isEqualTo("form");
    assertThat(seen.get(1).tenant()).isEmpty();
  }

  private FeishuClientBuilder client(LoopbackServer server) {
    return FeishuClient.builder().baseUrl(server.url()).time(time).keepDocumentedRates();
  }

  private static Call<?> message(Operation<?> operation, String chat) {
    return operation.call().query(CHAT, chat);
  }

  private Duration reserve(Operation<?> operation, String tenant) {
    CallOptions options = tenant.isEmpty() ? CallOptions.none() : CallOptions.tenant(tenant);
    return rates.reserve(new RateLimitedCall(operation.call(), options, null, Duration.ofHours(1)));
  }

  private Duration reserve(Call<?> call) {
    return rates.reserve(new RateLimitedCall(call, CallOptions.none(), null, Duration.ofHours(1)));
  }
}
