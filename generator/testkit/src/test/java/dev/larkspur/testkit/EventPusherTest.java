package dev.larkspur.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.EventResponse;
import dev.larkspur.runtime.event.EventSignature;
import dev.larkspur.testkit.Sample.CardAnswer;
import dev.larkspur.testkit.Sample.CardClicked;
import dev.larkspur.testkit.Sample.MessageReceived;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventPusherTest {
  private static final String KEY = "a key";

  private final List<String> received = new CopyOnWriteArrayList<>();
  private final EventReceiver receiver =
      EventReceiver.builder()
          .encryptKey(KEY)
          .verificationToken("a token")
          .on(MessageReceived.class, (event, header) -> received.add(event.messageId()))
          .onCallback(CardClicked.class, (click, header) -> answerTo(click))
          .onOther((event, header) -> received.add(header.schema() + " " + header.type()))
          .build();
  private final EventPusher pusher =
      EventPusher.to(receiver).encryptKey(KEY).verificationToken("a token");

  private static @Nullable CardAnswer answerTo(CardClicked click) {
    return click.value() == null ? null : new CardAnswer("You said " + click.value());
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void an_event_is_signed_encrypted_and_accepted() {
    assertThat(pusher.push(new MessageReceived("om_1"))).isEqualTo(new EventReply(200, "{}"));
    assertThat(pusher.event(new MessageReceived("om_1")).toString())
        .startsWith("{\"encrypt\":\"")
        .doesNotContain("om_1");
    assertThat(received).containsExactly("om_1");
  }

  @Test
  void an_event_that_is_delivered_twice_is_handled_once() {
    EventRequest request = pusher.event(new MessageReceived("om_1"));

    assertThat(pusher.deliver(request).status()).isEqualTo(200);
    assertThat(pusher.deliver(request).status()).isEqualTo(200);
    assertThat(received).hasSize(1);
  }

  @Test
  void events_without_a_record_and_in_the_older_format_can_be_sent() {
    pusher.push("new.event_v1", "{\"a\":1}");
    pusher.deliver(pusher.oldEvent("approval_instance", "{\"instance_code\":\"x\"}"));

    assertThat(received).containsExactly("2.0 new.event_v1", "1.0 approval_instance");
  }

  @Test
  void a_callback_is_answered_with_a_record() {
    EventReply reply = pusher.push(new CardClicked("yes"));

    assertThat(reply).isEqualTo(new EventReply(200, "{\"toast\":\"You said yes\"}"));
    assertThat(reply.as(CardAnswer.class)).isEqualTo(new CardAnswer("You said yes"));
    assertThat(reply.as(Json.class).get("toast").asText()).isEqualTo("You said yes");
    assertThat(pusher.push(new CardClicked(null)).as(CardAnswer.class))
        .isEqualTo(new CardAnswer(null));
  }

  @Test
  void a_response_that_is_not_an_answer_is_rejected() {
    EventReply refused = pusher.verificationToken("other").push(new CardClicked("yes"));

    assertThat(refused.status()).isEqualTo(401);
    assertThatThrownBy(() -> refused.as(CardAnswer.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The receiver responded with HTTP 401 instead of an answer: ");
    assertThatThrownBy(() -> new EventReply(200, "<html>").as(CardAnswer.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("<html>");
  }

  @Test
  void the_challenge_is_returned() {
    assertThat(pusher.challenge("abc").body()).isEqualTo("{\"challenge\":\"abc\"}");
  }

  @Test
  void a_wrong_key_token_time_or_byte_is_rejected() {
    EventRequest request = pusher.event(new MessageReceived("om_1"));
    byte[] tampered = request.body();
    tampered[20] ^= 1;
    Clock past = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));

    assertThat(pusher.encryptKey("other").push(new MessageReceived("x")).status()).isEqualTo(401);
    assertThat(pusher.verificationToken("other").push(new MessageReceived("x")).status())
        .isEqualTo(401);
    assertThat(pusher.clock(past).push(new MessageReceived("x")).status()).isEqualTo(401);
    assertThat(pusher.deliver(request.withBody(tampered)).status()).isEqualTo(401);
    assertThat(pusher.deliver(request.withHeader(EventSignature.HEADER, "00")).status())
        .isEqualTo(401);
    assertThat(received).isEmpty();
  }

  @Test
  void an_object_that_is_not_an_event_is_rejected() {
    assertThatThrownBy(() -> pusher.push("text")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> pusher.push("type", "{")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void events_are_sent_to_a_url_over_http() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/events",
        exchange -> {
          EventResponse response =
              receiver.receive(exchange.getRequestHeaders()::getFirst, exchange.getRequestBody());
          exchange.sendResponseHeaders(response.status(), response.body().length);
          exchange.getResponseBody().write(response.body());
          exchange.close();
        });
    server.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/events");
      EventPusher remote = EventPusher.to(address).encryptKey(KEY).verificationToken("a token");

      assertThat(remote.push(new MessageReceived("om_9")).status()).isEqualTo(200);
      assertThat(new String(remote.event(new MessageReceived("x")).body(), UTF_8))
          .contains("encrypt");
      assertThat(received).containsExactly("om_9");
    } finally {
      server.stop(0);
    }
  }
}
