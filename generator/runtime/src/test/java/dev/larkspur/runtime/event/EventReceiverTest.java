package dev.larkspur.runtime.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.larkspur.runtime.InvalidValue;
import dev.larkspur.runtime.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReceiverTest {
  private static final String KEY = "test key";
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LONGER_THAN_ANY_MACHINE_NEEDS = Duration.ofMinutes(1);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> reported = new CopyOnWriteArrayList<>();
  private final List<Throwable> problems = new CopyOnWriteArrayList<>();
  private final List<Received> greeted = new CopyOnWriteArrayList<>();
  private @Nullable EventReceiver receiver;

  @EventType("im.message.receive_v1")
  record Received(@JsonProperty("message_id") @Nullable String messageId, @Nullable Long count) {}

  record Approval(@Nullable String type, @JsonProperty("instance_code") @Nullable String code) {}

  private final EventReceiverListener listener =
      new EventReceiverListener() {
        @Override
        public void rejected(int status, String reason) {
          reported.add("rejected " + status + " " + reason);
        }

        @Override
        public void duplicate(EventHeader header) {
          reported.add("duplicate " + header.id());
        }

        @Override
        public void unhandled(EventHeader header) {
          reported.add("unhandled " + header.type());
        }

        @Override
        public void invalidValue(EventHeader header, InvalidValue value) {
          reported.add("invalid " + header.id() + " " + value + " (" + value.value() + ")");
        }

        @Override
        public void failed(EventHeader header, Throwable problem, boolean retried) {
          reported.add("failed " + header.id() + (retried ? " again" : " lost"));
          problems.add(problem);
        }
      };

  @AfterEach
  void close() {
    if (receiver != null) {
      receiver.close();
    }
  }

  @Test
  void a_signed_and_encrypted_event_reaches_the_handler_of_its_record() {
    start(signed());

    EventResponse response =
        send(encrypted(event("e1", "{\"message_id\":\"om_1\",\"count\":\"3\"}")));

    assertThat(response.status()).isEqualTo(200);
    assertThat(greeted).containsExactly(new Received("om_1", 3L));
  }

  @Test
  void a_signed_event_in_clear_text_is_accepted() {
    start(signed());

    assertThat(send(event("e1", "{\"message_id\":\"om_1\"}")).status()).isEqualTo(200);
    assertThat(greeted).hasSize(1);
  }

  @Test
  void the_header_is_read_from_both_formats() {
    List<EventHeader> headers = new CopyOnWriteArrayList<>();
    start(
        signed()
            .on("approval_instance", Approval.class, (event, header) -> headers.add(header))
            .onOther((event, header) -> headers.add(header)));

    send(
        """
        {"schema":"2.0","header":{"event_id":"e7","event_type":"other_v1","create_time":"1609073151345",
         "token":"t","app_id":"cli_1","tenant_key":"ten"},"event":{}}
        """);
    send(
        """
        {"ts":"1502199207.7171419","uuid":"bc447199","token":"t","type":"event_callback",
         "event":{"type":"approval_instance","instance_code":"x","app_id":"cli_2","tenant_key":"ten2"}}
        """);

    assertThat(headers)
        .containsExactly(
            new EventHeader(
                "2.0", "e7", "other_v1", Instant.ofEpochMilli(1609073151345L), "cli_1", "ten"),
            new EventHeader(
                "1.0",
                "bc447199",
                "approval_instance",
                Instant.ofEpochMilli(1502199207717L),
                "cli_2",
                "ten2"));
  }

  @Test
  void an_event_without_a_handler_goes_unchanged_to_the_fallback() {
    List<Json> others = new CopyOnWriteArrayList<>();
    start(signed().onOther((event, header) -> others.add(event)));

    send(
        "{\"schema\":\"2.0\",\"header\":{\"event_id\":\"e\",\"event_type\":\"new_v1\"},\"event\":{\"a\":[1]},\"more\":2}");

    assertThat(others).hasSize(1);
    assertThat(others.get(0).get("event").get("a").get(0).asLong()).isEqualTo(1);
    assertThat(others.get(0).get("more").asLong()).isEqualTo(2);
  }

  @Test
  void without_a_fallback_an_unknown_event_is_accepted_and_reported() {
    start(signed());

    assertThat(send(body("e", "new_v1", "{}")).status()).isEqualTo(200);
    assertThat(reported).containsExactly("unhandled new_v1");
  }

  @Test
  void the_challenge_is_accepted_in_clear_text_encrypted_signed_or_unsigned() throws Exception {
    start(signed().verificationToken("right"));
    String challenge =
        "{\"challenge\":\"1b6aef1a-401f\",\"token\":\"right\",\"type\":\"url_verification\"}";
    String odd = challenge.replace("1b6aef1a-401f", "c\\\"<1>");

    assertThat(JSON.readTree(send(odd).body()))
        .isEqualTo(JSON.readTree("{\"challenge\":\"c\\\"<1>\"}"));
    for (EventResponse response :
        List.of(
            send(challenge),
            send(encrypted(challenge)),
            receiver().receive(name -> null, challenge.getBytes(UTF_8)),
            receiver().receive(name -> null, encrypted(challenge).getBytes(UTF_8)))) {
      assertThat(response.status()).isEqualTo(200);
      assertThat(JSON.readTree(response.body()))
          .isEqualTo(JSON.readTree("{\"challenge\":\"1b6aef1a-401f\"}"));
    }
  }

  @Test
  void a_challenge_with_another_token_is_rejected() {
    start(signed().verificationToken("right"));
    String challenge = "{\"challenge\":\"c\",\"token\":\"wrong\",\"type\":\"url_verification\"}";

    assertThat(receiver().receive(name -> null, challenge.getBytes(UTF_8)).status()).isEqualTo(401);
    assertThat(send(challenge).status()).isEqualTo(401);
  }

  @Test
  void the_case_of_the_signature_and_of_its_header_does_not_matter() {
    start(signed());
    byte[] body = event("e1", "{}").getBytes(UTF_8);
    Map<String, String> headers = headers(NOW, body);
    headers.computeIfPresent("X-Lark-Signature", (name, value) -> value.toUpperCase(Locale.ROOT));

    assertThat(receiver().receive(headers::get, body).status()).isEqualTo(200);
    assertThat(greeted).hasSize(1);
  }

  @Test
  void a_repeated_delivery_is_accepted_and_not_handled_again() {
    start(signed());
    byte[] body = encrypted(event("e1", "{}")).getBytes(UTF_8);
    Map<String, String> headers = headers(NOW, body);

    for (int i = 0; i < 3; i++) {
      assertThat(receiver().receive(headers::get, body).status()).isEqualTo(200);
    }

    assertThat(greeted).hasSize(1);
    assertThat(reported).containsExactly("duplicate e1", "duplicate e1");
  }

  @Test
  void a_changed_byte_anywhere_is_rejected() {
    start(signed());
    byte[] body = encrypted(event("e1", "{}")).getBytes(UTF_8);
    Map<String, String> headers = headers(NOW, body);

    for (int i = 0; i < body.length; i++) {
      byte[] changed = body.clone();
      changed[i] ^= 1;
      assertThat(receiver().receive(headers::get, changed).status()).isEqualTo(401);
    }

    assertThat(greeted).isEmpty();
  }

  @Test
  void a_missing_or_malformed_signature_is_rejected() {
    start(signed());
    byte[] body = event("e1", "{}").getBytes(UTF_8);
    for (String header : headers(NOW, body).keySet()) {
      Map<String, String> fewer = headers(NOW, body);
      fewer.remove(header);
      assertThat(receiver().receive(fewer::get, body).status()).isEqualTo(401);
    }
    for (String wrong : List.of("", "zz", "ab", "0".repeat(64), "0".repeat(1_000_000), "é")) {
      Map<String, String> headers = headers(NOW, body);
      headers.put("X-Lark-Signature", wrong);
      assertThat(receiver().receive(headers::get, body).status()).isEqualTo(401);
    }
    assertThat(greeted).isEmpty();
  }

  @Test
  void a_wrong_key_is_rejected() {
    start(EventReceiver.builder().encryptKey("another key"));

    assertThat(send(encrypted(event("e1", "{}"))).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, -86_400})
  void a_request_outside_of_the_replay_window_is_rejected(long seconds) {
    start(signed());
    byte[] body = event("e1", "{}").getBytes(UTF_8);

    assertThat(receiver().receive(headers(NOW.plusSeconds(seconds), body)::get, body).status())
        .isEqualTo(401);
    assertThat(greeted).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {-299, 0, 299})
  void a_request_within_five_minutes_is_accepted(long seconds) {
    start(signed());
    byte[] body = event("e1", "{}").getBytes(UTF_8);

    assertThat(receiver().receive(headers(NOW.plusSeconds(seconds), body)::get, body).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "99999999999999999999999", "-9223372036854775808"})
  void an_invalid_timestamp_is_rejected(String timestamp) {
    start(signed());
    byte[] body = event("e1", "{}").getBytes(UTF_8);
    Map<String, String> headers = headers(NOW, body);
    headers.put("X-Lark-Request-Timestamp", timestamp);
    headers.put("X-Lark-Signature", new EventSignature(KEY).of(timestamp, "n", body));

    assertThat(receiver().receive(headers::get, body).status()).isEqualTo(401);
  }

  @Test
  void unsigned_requests_get_the_same_response_whether_decryption_succeeds_or_not() {
    start(signed());
    String good = encrypted(event("e1", "{}"));
    String bad = good.replaceFirst("\"[A-Za-z0-9]", "\"@");
    List<String> responses = new ArrayList<>();

    for (String body : List.of(good, bad, "{\"encrypt\":\"AAAA\"}", event("e2", "{}"), "", "[]")) {
      responses.add(receiver().receive(name -> null, body.getBytes(UTF_8)).toString());
    }

    assertThat(responses).containsOnly("401 {\"msg\":\"the signature is missing or wrong\"}");
  }

  @Test
  void a_broken_padding_in_a_signed_body_is_malformed() {
    start(signed());
    String whole = new EventCipher(KEY).encrypt(event("e1", "{}").getBytes(UTF_8));
    byte[] bytes = Base64.getDecoder().decode(whole);
    bytes[bytes.length - 17] ^= 0x55;
    String broken = "{\"encrypt\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"}";

    assertThat(send(broken).toString()).isEqualTo("400 {\"msg\":\"the body cannot be decrypted\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "\"text\"",
        "{\"header\":{}}",
        "{\"header\":{\"event_id\":\"e\"}}",
        "{\"uuid\":\"u\",\"event\":3}",
        "{\"encrypt\":\"\"}",
        "{\"encrypt\":{\"a\":1}}"
      })
  void a_body_that_is_not_an_event_is_malformed(String body) {
    start(signed());

    assertThat(send(body).status()).isEqualTo(400);
    assertThat(greeted).isEmpty();
  }

  @Test
  void deep_nesting_is_malformed() {
    start(signed());

    assertThat(send("{\"a\":".repeat(100_000)).status()).isEqualTo(400);
  }

  @Test
  void ten_mebibytes_are_accepted_and_one_byte_more_is_not_read() throws IOException {
    start(signed());
    String start =
        "{\"header\":{\"event_id\":\"e1\",\"event_type\":\"im.message.receive_v1\"},\"event\":{\"message_id\":\"";
    String end = "\"}}";
    String body = start + "x".repeat((10 << 20) - start.length() - end.length()) + end;

    assertThat(send(body).status()).isEqualTo(200);
    assertThat(greeted.get(0).messageId()).hasSizeGreaterThan(10_000_000);
    assertThat(send(body + " ").status()).isEqualTo(413);
    ByteArrayInputStream endless = new ByteArrayInputStream((body + body).getBytes(UTF_8));
    Map<String, String> headers = headers(NOW, body.getBytes(UTF_8));
    assertThat(receiver().receive(headers::get, endless).status()).isEqualTo(413);
    assertThat(endless.available()).isEqualTo((10 << 20) - 1);
  }

  @Test
  void a_thousand_deliveries_from_sixteen_threads_are_handled_once() throws Exception {
    AtomicInteger handled = new AtomicInteger();
    start(key().on(Received.class, (event, header) -> handled.incrementAndGet()));
    byte[] body = encrypted(event("e1", "{}")).getBytes(UTF_8);
    Map<String, String> headers = headers(NOW, body);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Integer>> deliveries = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        deliveries.add(() -> receiver().receive(headers::get, body).status());
      }
      for (Future<Integer> status : threads.invokeAll(deliveries)) {
        assertThat(status.get()).isEqualTo(200);
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(handled).hasValue(1);
    assertThat(reported).hasSize(999).containsOnly("duplicate e1");
  }

  @Test
  void a_slow_handler_continues_after_the_response() throws Exception {
    CountDownLatch responded = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    start(
        key()
            .respondWithin(Duration.ofMillis(50))
            .on(
                Received.class,
                (event, header) -> {
                  responded.await();
                  done.countDown();
                }));

    assertThat(send(event("e1", "{}")).status()).isEqualTo(200);
    responded.countDown();
    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_handler_that_fails_before_the_response_receives_the_event_again() {
    AtomicInteger tries = new AtomicInteger();
    start(
        key()
            .on(
                Received.class,
                (event, header) -> {
                  if (tries.incrementAndGet() < 3) {
                    throw new IOException("not yet");
                  }
                }));

    assertThat(send(event("e1", "{}")).status()).isEqualTo(500);
    assertThat(send(event("e1", "{}")).status()).isEqualTo(500);
    assertThat(send(event("e1", "{}")).status()).isEqualTo(200);
    assertThat(send(event("e1", "{}")).status()).isEqualTo(200);
    assertThat(tries).hasValue(3);
    assertThat(reported).containsExactly("failed e1 again", "failed e1 again", "duplicate e1");
  }

  @Test
  void a_handler_failure_after_the_response_is_reported() throws Exception {
    CountDownLatch responded = new CountDownLatch(1);
    start(
        key()
            .respondWithin(Duration.ZERO)
            .on(
                Received.class,
                (event, header) -> {
                  responded.await();
                  throw new IllegalStateException("too late");
                }));

    assertThat(send(event("e1", "{}")).status()).isEqualTo(200);
    responded.countDown();
    for (int i = 0; i < 6_000 && reported.isEmpty(); i++) {
      Thread.sleep(10);
    }
    assertThat(reported).containsExactly("failed e1 lost");
  }

  @Test
  void an_error_in_a_handler_is_reported_and_does_not_stop_a_thread() {
    start(
        key()
            .on(
                Received.class,
                (event, header) -> {
                  throw new StackOverflowError();
                }));

    assertThat(send(event("e1", "{}")).status()).isEqualTo(500);
    assertThat(reported).containsExactly("failed e1 again");
  }

  @Test
  void an_event_that_does_not_match_its_record_is_a_failure() {
    start(signed());

    assertThat(send(event("e1", "{\"count\":\"many\"}")).status()).isEqualTo(500);
    assertThat(reported).containsExactly("failed e1 again");
  }

  @Test
  void the_failure_names_the_path_and_the_types_but_no_value() {
    start(signed());

    send(event("e1", "{\"count\":\"private\"}"));
    send(event("e2", "[1]"));

    assertThat(problems.get(0))
        .hasNoCause()
        .hasMessage(
            "im.message.receive_v1: event.count: expected a whole number, found text of 7"
                + " characters");
    assertThat(problems.get(1))
        .hasMessage("im.message.receive_v1: event: expected an object, found a list");
  }

  @Test
  void lenient_decoding_leaves_out_a_value_of_another_type_and_reports_it() {
    start(signed().lenientDecoding(true));

    EventResponse response =
        send(event("e1", "{\"message_id\":{\"a\":1},\"count\":\"three\",\"more\":[]}"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(greeted).containsExactly(new Received(null, null));
    assertThat(reported)
        .containsExactly(
            "invalid e1 event.message_id: expected text, found an object (null)",
            "invalid e1 event.count: expected a whole number, found text of 5 characters"
                + " (three)");
  }

  @Test
  void a_full_executor_asks_for_another_delivery() {
    AtomicInteger refusals = new AtomicInteger(1);
    start(
        signed()
            .executor(
                work -> {
                  if (refusals.getAndDecrement() > 0) {
                    throw new RejectedExecutionException();
                  }
                  work.run();
                }));

    assertThat(send(event("e1", "{}")).status()).isEqualTo(503);
    assertThat(send(event("e1", "{}")).status()).isEqualTo(200);
    assertThat(greeted).hasSize(1);
  }

  @Test
  void an_unavailable_record_of_seen_events_asks_for_another_delivery() {
    start(
        signed()
            .seenEvents(
                new SeenEvents() {
                  @Override
                  public boolean mark(String id) {
                    throw new IllegalStateException("cache is down");
                  }

                  @Override
                  public void unmark(String id) {}
                }));

    assertThat(send(event("e1", "{}")).status()).isEqualTo(500);
    assertThat(greeted).isEmpty();
  }

  @Test
  void a_mark_that_cannot_be_removed_is_reported() {
    start(
        key()
            .seenEvents(
                new SeenEvents() {
                  @Override
                  public boolean mark(String id) {
                    return true;
                  }

                  @Override
                  public void unmark(String id) {
                    throw new IllegalStateException("cache is down");
                  }
                })
            .on(
                Received.class,
                (event, header) -> {
                  throw new IOException("no");
                }));

    assertThat(send(event("e1", "{}")).status()).isEqualTo(500);
    assertThat(reported).containsExactly("failed e1 lost");
  }

  @Test
  void without_a_key_the_token_is_checked() {
    start(
        EventReceiver.builder()
            .verificationToken("right")
            .listener(listener)
            .on(Received.class, (event, header) -> greeted.add(event)));

    assertThat(receiver().receive(name -> null, event("e1", "{}").getBytes(UTF_8)).status())
        .isEqualTo(401);
    String right = event("e1", "{}").replace("\"token\":\"t\"", "\"token\":\"right\"");
    assertThat(receiver().receive(name -> null, right.getBytes(UTF_8)).status()).isEqualTo(200);
    assertThat(receiver().receive(name -> null, encrypted(right).getBytes(UTF_8)).status())
        .isEqualTo(400);
    String first =
        "{\"uuid\":\"u\",\"token\":\"%s\",\"type\":\"event_callback\",\"event\":{\"type\":\"x\"}}";
    assertThat(receiver().receive(name -> null, first.formatted("no").getBytes(UTF_8)).status())
        .isEqualTo(401);
    assertThat(receiver().receive(name -> null, first.formatted("right").getBytes(UTF_8)).status())
        .isEqualTo(200);
  }

  @Test
  void a_receiver_without_verification_must_be_requested_explicitly() {
    assertThatThrownBy(() -> EventReceiver.builder().build())
        .isInstanceOf(IllegalStateException.class);
    try (EventReceiver open = EventReceiver.builder().unverified().build()) {
      assertThat(open).isNotNull();
    }
  }

  @Test
  void a_repetition_gets_the_response_of_the_handler_that_still_runs() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    AtomicInteger calls = new AtomicInteger();
    start(
        key()
            .on(
                "im.message.receive_v1",
                Json.class,
                (event, header) -> {
                  running.countDown();
                  if (calls.incrementAndGet() == 1) {
                    assertThat(released.await(1, TimeUnit.MINUTES)).isTrue();
                    throw new IllegalStateException("first attempt");
                  }
                }));
    String message = "{\"message\":{\"message_id\":\"om_1\"}}";
    // The common pool has a single thread on two processors, also for tasks that wait.
    Executor threads = task -> new Thread(task).start();
    CompletableFuture<EventResponse> first =
        CompletableFuture.supplyAsync(() -> send(event("e1", message)), threads);
    assertThat(running.await(1, TimeUnit.MINUTES)).isTrue();
    CompletableFuture<EventResponse> second =
        CompletableFuture.supplyAsync(() -> send(event("e2", message)), threads);
    while (!reported.contains("duplicate e2")) {
      Thread.sleep(1);
    }

    released.countDown();

    assertThat(first.join().status()).isEqualTo(500);
    assertThat(second.join().status()).isEqualTo(500);
    assertThat(send(event("e2", message)).status()).isEqualTo(200);
    assertThat(send(event("e1", message)).status()).isEqualTo(200);
    assertThat(calls).hasValue(2);
    assertThat(reported).containsExactly("duplicate e2", "failed e1 again", "duplicate e1");
  }

  @Test
  void duplicate_handlers_and_records_without_a_type_are_rejected() {
    EventReceiver.Builder builder = signed();
    assertThatThrownBy(() -> builder.on(Received.class, (event, header) -> {}))
        .hasMessage("Event type im.message.receive_v1 already has a handler");
    assertThatThrownBy(() -> builder.on(Approval.class, (event, header) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("@EventType");
  }

  @Test
  void no_message_contains_a_secret() {
    start(signed().verificationToken("right"));

    assertThat(receiver().toString()).doesNotContain(KEY, "right");
    assertThat(new EventCipher(KEY).toString()).doesNotContain(KEY);
    assertThat(new EventSignature(KEY).toString()).doesNotContain(KEY);
  }

  @Test
  void a_receiver_works_in_the_http_server_of_the_jdk() throws Exception {
    start(signed());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/events",
        exchange -> {
          EventResponse response =
              receiver().receive(exchange.getRequestHeaders()::getFirst, exchange.getRequestBody());
          byte[] body = response.body();
          exchange.getResponseHeaders().set("Content-Type", EventResponse.CONTENT_TYPE);
          exchange.sendResponseHeaders(response.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String body = encrypted(event("e1", "{\"message_id\":\"om_1\"}"));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
              URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events"));
      headers(NOW, body.getBytes(UTF_8)).forEach(request::header);
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(
                  request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type"))
          .hasValue(EventResponse.CONTENT_TYPE);
      assertThat(greeted).containsExactly(new Received("om_1", null));
    } finally {
      server.stop(0);
    }
  }

  private EventReceiver.Builder key() {
    return EventReceiver.builder()
        .encryptKey(KEY)
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .respondWithin(LONGER_THAN_ANY_MACHINE_NEEDS)
        .listener(listener);
  }

  private EventReceiver.Builder signed() {
    return key().on(Received.class, (event, header) -> greeted.add(event));
  }

  private void start(EventReceiver.Builder builder) {
    receiver = builder.build();
  }

  private EventReceiver receiver() {
    return Objects.requireNonNull(receiver);
  }

  private EventResponse send(String body) {
    byte[] bytes = body.getBytes(UTF_8);
    return receiver().receive(headers(NOW, bytes)::get, bytes);
  }

  private static Map<String, String> headers(Instant time, byte[] body) {
    String timestamp = Long.toString(time.getEpochSecond());
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("x-lark-request-timestamp", timestamp);
    headers.put("x-lark-request-nonce", "n");
    headers.put("x-lark-signature", new EventSignature(KEY).of(timestamp, "n", body));
    return headers;
  }

  private static String encrypted(String body) {
    return "{\"encrypt\":\"" + new EventCipher(KEY).encrypt(body.getBytes(UTF_8)) + "\"}";
  }

  private static String event(String id, String event) {
    return body(id, "im.message.receive_v1", event);
  }

  private static String body(String id, String type, String event) {
    return "{\"schema\":\"2.0\",\"header\":{\"event_id\":\"%s\",\"event_type\":\"%s\",\"token\":\"t\"},\"event\":%s}"
        .formatted(id, type, event);
  }
}
