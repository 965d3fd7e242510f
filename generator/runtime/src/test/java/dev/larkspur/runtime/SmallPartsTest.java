package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.LoopbackServer.Answer;
import dev.larkspur.runtime.http.NotConnectedException;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.http.WireAnswer;
import dev.larkspur.runtime.retry.RetryPolicy;
import dev.larkspur.runtime.sample.ReplyMessageRequest;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPartsTest {
  record Event(@JsonProperty("text") String text) {}

  @Test
  void build_names_everything_missing_at_once() {
    assertThatThrownBy(() -> ReplyMessageRequest.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("ReplyMessageRequest lacks message_id, content, msg_type");
  }

  @Test
  void the_environment_may_say_who_the_app_is() {
    try (LoopbackServer server =
            new LoopbackServer(
                asked ->
                    asked.path().equals(Fixtures.TENANT_PATH)
                        ? Fixtures.tenantToken("t-1", 7200)
                        : Fixtures.REPLIED);
        FeishuClient client =
            FeishuClient.builder()
                .environment(
                    Map.of(
                        "FEISHU_APP_ID",
                        "cli_9",
                        "FEISHU_APP_SECRET",
                        "the-secret",
                        "FEISHU_BASE_URL",
                        server.url() + '/'))
                .build()) {
      client.send(Fixtures.REPLY);

      assertThat(server.asked().get(0).body()).contains("\"app_id\":\"cli_9\"");
    }
    assertThatThrownBy(() -> FeishuClient.builder().environment(Map.of()))
        .hasMessage("the environment lacks FEISHU_APP_ID and FEISHU_APP_SECRET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "open.feishu.cn",
        "ftp://a",
        "https://",
        "https://a?x",
        "https://u:p@a",
        "x y"
      })
  void a_base_url_is_checked(String url) {
    assertThatThrownBy(() -> FeishuClient.builder().baseUrl(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("u:p");
  }

  @Test
  void time_outs_are_positive() {
    assertThatThrownBy(() -> CallOptions.timeout(Duration.ZERO))
        .hasMessage("timeout must be positive, not PT0S");
  }

  @Test
  void a_transport_of_ones_own_takes_the_place_of_the_network() {
    Transport refusing =
        request -> CompletableFuture.failedFuture(new NotConnectedException("no wire", null));
    Transport answering =
        request ->
            CompletableFuture.completedFuture(
                WireAnswer.of(
                    200,
                    HttpHeaders.of(Map.of(), (name, value) -> true),
                    "{\"code\":0,\"data\":{\"message_id\":\"om_7\"}}"
                        .getBytes(StandardCharsets.UTF_8)));
    try (FeishuClient none = client(refusing);
        FeishuClient some = client(answering)) {
      assertThat(some.send(Fixtures.REPLY).messageId()).isEqualTo("om_7");
      assertThat(
              catchThrowableOfType(TransportException.class, () -> none.send(Fixtures.REPLY))
                  .kind())
          .isEqualTo(TransportException.Kind.NOT_CONNECTED);
    }
  }

  @Test
  void connecting_has_a_time_out_of_its_own() {
    // An address that answers to nobody: reserved for documentation.
    try (FeishuClient client =
        FeishuClient.builder()
            .baseUrl("http://192.0.2.1")
            .connectTimeout(Duration.ofMillis(200))
            .retry(RetryPolicy.NEVER)
            .token(TokenKind.TENANT, "t-1")
            .build()) {
      long start = System.nanoTime();
      TransportException e =
          catchThrowableOfType(TransportException.class, () -> client.send(Fixtures.REPLY));

      assertThat(e.kind()).isEqualTo(TransportException.Kind.NOT_CONNECTED);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void documented_rates_are_kept_in_every_span_of_time() {
    FakeTime time = new FakeTime();
    DocumentedRates rates = new DocumentedRates(time);
    Operation<?> operation =
        Operation.get("test.rates", "/a").rateLimit(5, 1).rateLimit(8, 60).returns(Object.class);

    Duration sum = Duration.ZERO;
    for (int i = 0; i < 5; i++) {
      sum = sum.plus(rates.reserve(operation, ""));
    }
    assertThat(sum).isZero();
    assertThat(rates.reserve(operation, "")).isEqualTo(Duration.ofSeconds(1));
    assertThat(rates.reserve(operation, "other")).isZero();
    time.pass(Duration.ofSeconds(1));
    assertThat(rates.reserve(operation, "")).isZero();
    assertThat(rates.reserve(operation, "")).isZero();
    assertThat(rates.reserve(operation, "")).isEqualTo(Duration.ofSeconds(59));
    assertThat(rates.reserve(Fixtures.PLAIN_GET, "")).isZero();
  }

  @Test
  void the_limiter_makes_calls_wait_and_not_fail() {
    FakeTime time = new FakeTime();
    Operation<?> operation =
        Operation.get("test.rates", "/open-apis/test").rateLimit(2, 1).returns(Object.class);
    try (LoopbackServer server = new LoopbackServer(asked -> Fixtures.REPLIED);
        FeishuClient client =
            FeishuClient.builder().baseUrl(server.url()).time(time).keepDocumentedRates().build()) {
      for (int i = 0; i < 4; i++) {
        client.send(operation.call());
      }
      client.sendAsync(operation.call()).join();

      assertThat(time.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
  }

  @Test
  void events_of_a_stream_come_one_by_one() {
    Operation<EventStream<Event>> operation =
        Operation.post("test.stream", "/open-apis/test").streams(Event.class);
    String body =
        """
        : hello
        event: message
        data: {"text":
        data:  "a"}

        id: 2
        data:{"text":"b"}

        data: {"code":99991400,"msg":"limited"}

        """;
    try (LoopbackServer server =
            new LoopbackServer(
                asked -> new Answer(200, Map.of("Content-Type", "text/event-stream"), body));
        FeishuClient client = FeishuClient.builder().baseUrl(server.url()).build();
        EventStream<Event> stream = client.send(operation.call())) {
      Iterator<Event> events = stream.iterator();

      assertThat(events.next()).isEqualTo(new Event("a"));
      assertThat(events.next()).isEqualTo(new Event("b"));
      assertThat(catchThrowableOfType(ApiException.class, events::next).code()).isEqualTo(99991400);
      assertThat(events.hasNext()).isFalse();
    }
  }

  @Test
  void an_error_instead_of_a_stream_is_an_error() {
    Operation<EventStream<Event>> operation =
        Operation.post("test.stream", "/open-apis/test").streams(Event.class);
    try (LoopbackServer server = new LoopbackServer(asked -> Fixtures.error(200, 230001, "no"));
        FeishuClient client = FeishuClient.builder().baseUrl(server.url()).build()) {
      assertThat(
              catchThrowableOfType(ApiException.class, () -> client.send(operation.call())).code())
          .isEqualTo(230001);
    }
  }

  @Test
  void a_caller_can_be_replaced_by_one_method() {
    Caller fake =
        new Caller() {
          @Override
          @SuppressWarnings("unchecked") // a fake knows what it is asked
          public <R> Execution<R> begin(Request<R> request, CallOptions options) {
            return (Execution<R>) Execution.of(request.call().operation().id());
          }
        };
    ForwardingCaller wrapped = () -> fake;

    Object answer = wrapped.send((Request<?>) Fixtures.PLAIN_GET.call());

    assertThat(answer).isEqualTo("test.get");
    assertThat(wrapped.sendAsync((Request<?>) Fixtures.PLAIN_GET.call()).join())
        .isEqualTo("test.get");
  }

  private static FeishuClient client(Transport transport) {
    return FeishuClient.builder()
        .transport(transport)
        .token(TokenKind.TENANT, "t-1")
        .time(new FakeTime())
        .build();
  }
}
