package dev.larkspur.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.runtime.Json;
import dev.larkspur.testkit.EventPusher;
import dev.larkspur.testkit.EventReply;
import dev.larkspur.testkit.EventRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoint for events in both kinds of web applications. */
class EventEndpointTest {
  private static final String KEY = "the key";
  private static final String IO_THREADS = "reactor.netty.ioWorkerCount";
  private static final Map<String, RunningApp> APPS = new HashMap<>();
  private static final List<String> GREETED = new CopyOnWriteArrayList<>();
  private static volatile CountDownLatch started = new CountDownLatch(1);
  private static volatile CountDownLatch release = new CountDownLatch(1);

  @BeforeAll
  static void start() {
    System.setProperty(IO_THREADS, "1");
    String[] properties = {
      "feishu.events.path=/feishu/events",
      "feishu.events.encrypt-key=" + KEY,
      "feishu.events.respond-within=30s",
      "feishu.events.max-body-size=300KB"
    };
    APPS.put("servlet", RunningApp.servlet(App.class, properties));
    APPS.put("reactive", RunningApp.reactive(App.class, properties));
  }

  @AfterAll
  static void stop() {
    release.countDown();
    APPS.values().forEach(RunningApp::close);
    System.clearProperty(IO_THREADS);
  }

  private static EventPusher pusher(String app) {
    return EventPusher.to(APPS.get(app).uri("/feishu/events")).encryptKey(KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"servlet", "reactive"})
  void an_encrypted_and_signed_event_is_handled(String app) {
    GREETED.clear();

    assertThat(pusher(app).push("greeting_v1", "{\"name\":\"Ada ✓\"}").status()).isEqualTo(200);
    assertThat(GREETED).containsExactly("Ada ✓");
  }

  @ParameterizedTest
  @ValueSource(strings = {"servlet", "reactive"})
  void a_challenge_is_returned(String app) {
    assertThat(pusher(app).challenge("c-1").body()).contains("c-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"servlet", "reactive"})
  void a_callback_is_answered(String app) {
    assertThat(pusher(app).push("card.action.trigger", "{\"action\":{\"value\":\"yes\"}}"))
        .isEqualTo(new EventReply(200, "{\"toast\":{\"content\":\"yes\"}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"servlet", "reactive"})
  void another_key_is_rejected(String app) {
    assertThat(pusher(app).encryptKey("other").push("greeting_v1", "{}").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"servlet", "reactive"})
  void a_body_above_the_limits_of_servers_is_read_up_to_that_of_the_receiver(String app) {
    String name = "x".repeat(200_000);
    GREETED.clear();

    EventReply accepted = pusher(app).push("greeting_v1", "{\"name\":\"" + name + "\"}");
    EventRequest large = pusher(app).event("greeting_v1", "{\"name\":\"" + name + name + "\"}");

    assertThat(accepted.status()).isEqualTo(200);
    assertThat(GREETED).containsExactly(name);
    assertThat(pusher(app).deliver(large).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"servlet", "reactive"})
  void a_slow_handler_does_not_delay_other_requests(String app) throws Exception {
    started = new CountDownLatch(1);
    release = new CountDownLatch(1);
    CompletableFuture<EventReply> slow =
        CompletableFuture.supplyAsync(() -> pusher(app).push("slow_v1", "{}"));
    started.await();

    for (int i = 0; i < 8; i++) {
      assertThat(pusher(app).challenge("c-" + i).status()).isEqualTo(200);
    }
    assertThat(slow).isNotDone();
    release.countDown();
    assertThat(slow.join().status()).isEqualTo(200);
  }

  private static void waitForRelease() throws InterruptedException {
    started.countDown();
    release.await();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class App {
    @Bean
    EventReceiverCustomizer handlers() {
      return receiver ->
          receiver
              .on(
                  "greeting_v1",
                  Json.class,
                  (event, header) -> GREETED.add(event.get("name").asText("")))
              .on("slow_v1", Json.class, (event, header) -> waitForRelease())
              .onCallback(
                  "card.action.trigger",
                  Json.class,
                  (click, header) ->
                      Map.of("toast", Map.of("content", click.at("/action/value").asText())));
    }
  }
}
