package dev.larkspur.runtime.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callbacks are answered by their handlers, and events are recognized by two keys. */
class CallbackTest {
  private static final String CLICK =
      """
      {"schema":"2.0","header":{"event_id":"c1","event_type":"card.action.trigger","token":"v"},
       "event":{"action":{"value":{"vote":"yes"}},"token":"c-1"}}\
      """;
  private static final String OLD_CLICK =
      """
      {"open_id":"ou_1","open_message_id":"om_1","tenant_key":"t","token":"c-2",
       "action":{"tag":"button","value":{"vote":"yes"}}}\
      """;

  private final List<String> reported = new CopyOnWriteArrayList<>();
  private @Nullable EventReceiver receiver;

  @EventType("im.message.receive_v1")
  record Received(@JsonProperty("text") String text) {}

  @CallbackType("card.action.trigger")
  record Click(@JsonProperty("action") Action action) {}

  record Action(@JsonProperty("value") Map<String, String> value) {}

  record Answer(@JsonProperty("toast") Toast toast) {}

  record Toast(@JsonProperty("type") String type, @JsonProperty("content") String content) {}

  private final EventReceiverListener listener =
      new EventReceiverListener() {
        @Override
        public void rejected(int status, String reason) {
          reported.add("rejected " + status);
        }

        @Override
        public void duplicate(EventHeader header) {
          reported.add("duplicate " + header.id());
        }

        @Override
        public void late(EventHeader header) {
          reported.add("late " + header.id());
        }

        @Override
        public void failed(EventHeader header, Throwable problem, boolean retried) {
          reported.add("failed " + header.id() + (retried ? " again" : ""));
        }
      };

  @AfterEach
  void close() {
    if (receiver != null) {
      receiver.close();
    }
  }

  private EventReceiver.Builder unverified() {
    return EventReceiver.builder().unverified().listener(listener);
  }

  private String send(EventReceiver.Builder builder, String body) {
    receiver = builder.build();
    return send(receiver, body);
  }

  private static String send(EventReceiver receiver, String body) {
    return receiver.receive(name -> null, body.getBytes(UTF_8)).toString();
  }

  @Test
  void the_result_of_the_handler_is_the_answer() {
    String answer =
        send(
            unverified()
                .onCallback(
                    Click.class,
                    (click, header) ->
                        new Answer(
                            new Toast("info", "You voted " + click.action().value().get("vote")))),
            CLICK);

    assertThat(answer)
        .isEqualTo("200 {\"toast\":{\"type\":\"info\",\"content\":\"You voted yes\"}}");
  }

  @Test
  void an_answer_can_be_a_map_and_may_be_missing() {
    assertThat(
            send(
                unverified()
                    .onCallback(
                        "card.action.trigger",
                        Json.class,
                        (click, header) -> Map.of("type", header.type())),
                CLICK))
        .isEqualTo("200 {\"type\":\"card.action.trigger\"}");
    assertThat(send(unverified().onCallback(Click.class, (click, header) -> null), CLICK))
        .isEqualTo("200 {}");
  }

  @Test
  void lenient_decoding_leaves_out_a_value_of_a_callback() {
    String click =
        """
        {"header":{"event_id":"c1","event_type":"card.action.trigger"},
         "event":{"action":{"value":"yes"}}}\
        """;

    assertThat(
            send(
                unverified()
                    .lenientDecoding(true)
                    .onCallback(
                        Click.class,
                        (received, header) ->
                            new Answer(new Toast("info", String.valueOf(received.action())))),
                click))
        .contains("Action[value=null]");
  }

  @Test
  void a_failure_is_answered_with_an_empty_object_and_reported() {
    assertThat(
            send(
                unverified()
                    .onCallback(
                        Click.class,
                        (click, header) -> {
                          throw new IllegalStateException("no");
                        }),
                CLICK))
        .isEqualTo("200 {}");
    assertThat(reported).containsExactly("failed c1");
  }

  @Test
  void a_late_answer_is_an_empty_object_and_reported() {
    CountDownLatch released = new CountDownLatch(1);
    assertThat(
            send(
                unverified()
                    .respondWithin(Duration.ofMillis(20))
                    .onCallback(
                        Click.class,
                        (click, header) -> {
                          released.await();
                          return Map.of("late", true);
                        }),
                CLICK))
        .isEqualTo("200 {}");
    released.countDown();
    assertThat(reported).containsExactly("late c1");
  }

  @Test
  void an_interrupt_of_the_server_s_thread_ends_the_waiting() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    EventReceiver waiting =
        unverified()
            .respondWithin(Duration.ofMinutes(1))
            .onCallback(
                Click.class,
                (click, header) -> {
                  released.await();
                  return null;
                })
            .on(
                "task_v1",
                Json.class,
                (event, header) -> {
                  released.await();
                })
            .build();
    receiver = waiting;

    Thread.currentThread().interrupt();
    assertThat(send(waiting, CLICK)).isEqualTo("200 {}");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(
            send(
                waiting,
                "{\"header\":{\"event_id\":\"e1\",\"event_type\":\"task_v1\"},\"event\":{}}"))
        .isEqualTo("200 {}");
    assertThat(Thread.interrupted()).isTrue();

    assertThat(reported).containsExactly("late c1");
    released.countDown();
  }

  @Test
  void an_answer_that_cannot_be_written_is_a_failure() {
    assertThat(send(unverified().onCallback(Click.class, (c, h) -> new Cycle()), CLICK))
        .isEqualTo("200 {}");
    assertThat(reported).containsExactly("failed c1");
  }

  static final class Cycle {
    public Cycle getSelf() {
      return this;
    }
  }

  @Test
  void a_type_has_one_handler() {
    EventReceiver.Builder builder = unverified().onCallback(Click.class, (click, header) -> null);

    assertThatThrownBy(() -> builder.on("card.action.trigger", Json.class, (e, h) -> {}))
        .hasMessage("Event type card.action.trigger already has a handler");
    assertThatThrownBy(() -> builder.onCallback(Answer.class, (click, header) -> null))
        .hasMessageContaining("has no @CallbackType annotation");
  }

  @Test
  void a_record_with_the_other_kind_of_handler_is_rejected() {
    EventReceiver.Builder builder = unverified();

    assertThatThrownBy(() -> builder.on(Click.class, (click, header) -> {}))
        .hasMessageEndingWith(
            "Click is a callback; use onCallback, whose handler returns an answer");
    assertThatThrownBy(() -> builder.onCallback(Received.class, (event, header) -> null))
        .hasMessageEndingWith("Received is an event, which has no answer; use on");
  }

  @Test
  void a_card_of_the_older_format_is_verified_by_its_own_signature() {
    receiver =
        EventReceiver.builder()
            .encryptKey("key")
            .verificationToken("verify")
            .listener(listener)
            .onCallback(
                ReceiverBuilder.OLD_CARD,
                Json.class,
                (click, header) -> Map.of("id", header.id(), "by", click.get("open_id").asText("")))
            .build();
    String time = Long.toString(System.currentTimeMillis() / 1_000);
    byte[] body = OLD_CLICK.getBytes(UTF_8);
    Map<String, String> headers = new HashMap<>();
    headers.put(EventSignature.TIMESTAMP_HEADER, time);
    headers.put(EventSignature.NONCE_HEADER, "n");
    headers.put(EventSignature.HEADER, EventSignature.ofOldCards("verify").of(time, "n", body));

    assertThat(receiver.receive(headers::get, body).toString())
        .contains("\"id\":\"c-2\"", "\"by\":\"ou_1\"");

    headers.put(EventSignature.HEADER, EventSignature.ofOldCards("other").of(time, "n", body));
    assertThat(receiver.receive(headers::get, body).status()).isEqualTo(401);
    // The weaker signature is accepted for cards only.
    byte[] click = CLICK.getBytes(UTF_8);
    headers.put(EventSignature.HEADER, EventSignature.ofOldCards("verify").of(time, "n", click));
    assertThat(receiver.receive(headers::get, click).status()).isEqualTo(401);
    // SHA-1 over the concatenation, in hexadecimal digits.
    assertThat(EventSignature.ofOldCards("c").of("a", "b", "d".getBytes(UTF_8)))
        .isEqualTo("81fe8bfe87576c3ecb22426f8e57847382917acf");
  }

  private static String message(String eventId, String messageId) {
    return """
    {"schema":"2.0","header":{"event_id":"%s","event_type":"im.message.receive_v1"},
     "event":{"message":{"message_id":"%s"}}}\
    """
        .formatted(eventId, messageId);
  }

  @Test
  void a_message_is_handled_once_whatever_the_id_of_its_event() {
    AtomicInteger handled = new AtomicInteger();
    receiver =
        unverified()
            .on("im.message.receive_v1", Json.class, (e, h) -> handled.incrementAndGet())
            .build();

    send(receiver, message("e1", "om_1"));
    send(receiver, message("e2", "om_1"));
    send(receiver, message("e1", "om_2"));

    assertThat(handled).hasValue(1);
    assertThat(reported).containsExactly("duplicate e2", "duplicate e1");
    send(receiver, message("e2", "om_3"));
    assertThat(handled).hasValue(2);
  }

  @Test
  void a_failure_releases_both_keys() {
    AtomicInteger handled = new AtomicInteger();
    receiver =
        unverified()
            .identifiedBy("task_v1", "/id")
            .on(
                "task_v1",
                Json.class,
                (event, header) -> {
                  if (handled.incrementAndGet() == 1) {
                    throw new IllegalStateException("no");
                  }
                })
            .build();
    String first =
        "{\"header\":{\"event_id\":\"e1\",\"event_type\":\"task_v1\"},\"event\":{\"id\":7}}";

    assertThat(send(receiver, first)).startsWith("500");
    assertThat(send(receiver, first.replace("e1", "e2"))).startsWith("200");
    assertThat(send(receiver, first)).startsWith("200");
    assertThat(handled).hasValue(2);
  }
}
