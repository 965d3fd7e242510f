package dev.larkspur.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.ConnectionException;
import dev.larkspur.runtime.event.ConnectionListener;
import dev.larkspur.runtime.event.EventReceiverListener;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.runtime.internal.Frame;
import dev.larkspur.testkit.FakeLongConnection.Answer;
import dev.larkspur.testkit.Sample.CardAnswer;
import dev.larkspur.testkit.Sample.CardClicked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A long connection against the platform's side on loopback. */
@Timeout(120)
class LongConnectionTest {
  private static final String SECRET = "SECRET-app";

  private final FakeLongConnection fake = FakeLongConnection.start();
  private final List<String> reported = new CopyOnWriteArrayList<>();
  private final List<LongConnection> opened = new ArrayList<>();

  private final ConnectionListener states =
      new ConnectionListener() {
        @Override
        public void connected() {
          reported.add("connected");
        }

        @Override
        public void interrupted(String reason, Duration wait) {
          reported.add("interrupted " + reason);
        }

        @Override
        public void refused(FeishuException reason) {
          reported.add("refused " + reason.getMessage());
        }
      };

  private final EventReceiverListener rejections =
      new EventReceiverListener() {
        @Override
        public void rejected(int status, String reason) {
          reported.add("rejected " + status + " " + reason);
        }
      };

  @AfterEach
  void close() {
    opened.forEach(LongConnection::close);
    fake.close();
  }

  private LongConnection.Builder connection() {
    return LongConnection.builder()
        .baseUrl(fake.url())
        .app("cli_fake", SECRET)
        .listener(rejections)
        .connectionListener(states);
  }

  private LongConnection start(LongConnection.Builder builder) {
    LongConnection connection = builder.start();
    opened.add(connection);
    return connection;
  }

  @Test
  void events_are_handled_and_callbacks_answered() {
    List<String> events = new CopyOnWriteArrayList<>();
    start(
        connection()
            .on("a_v1", Json.class, (event, header) -> events.add(event.get("n").asText("")))
            .onCallback(
                "card.action.trigger",
                Json.class,
                (click, header) -> Map.of("toast", Map.of("content", "täglich"))));

    assertThat(fake.push("a_v1", "{\"n\":1}").join()).isEqualTo(new Answer(200, null));
    assertThat(fake.push("card.action.trigger", "{}").join())
        .isEqualTo(new Answer(200, "{\"toast\":{\"content\":\"täglich\"}}"));
    assertThat(events).containsExactly("1");
  }

  @Test
  void a_callback_of_the_client_is_answered_with_a_record() {
    start(
        connection()
            .onCallback(CardClicked.class, (click, header) -> new CardAnswer(click.value())));

    assertThat(fake.push(new CardClicked("yes")).join().as(CardAnswer.class))
        .isEqualTo(new CardAnswer("yes"));
    assertThat(new Answer(200, null).as(CardAnswer.class)).isEqualTo(new CardAnswer(null));
  }

  @Test
  void a_failed_handler_makes_the_platform_send_the_event_again() {
    AtomicInteger calls = new AtomicInteger();
    start(
        connection()
            .on(
                "a_v1",
                Json.class,
                (event, header) -> {
                  if (calls.incrementAndGet() == 1) {
                    throw new IllegalStateException("no");
                  }
                }));

    assertThat(fake.push("e1", "a_v1", "{}").join().code()).isEqualTo(500);
    assertThat(fake.push("e1", "a_v1", "{}").join().code()).isEqualTo(200);
    assertThat(fake.push("e1", "a_v1", "{}").join().code()).isEqualTo(200);
    assertThat(calls).hasValue(2);
  }

  @Test
  void a_hundred_restarts_lose_no_event_and_repeat_none() throws Exception {
    Map<String, AtomicInteger> handled = new ConcurrentHashMap<>();
    start(
        connection()
            .on(
                "a_v1",
                Json.class,
                (event, header) ->
                    handled
                        .computeIfAbsent(header.id(), id -> new AtomicInteger())
                        .incrementAndGet()));
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    Random random = new Random(7);
    awaitConnected();
    for (int restart = 0; restart < 100; restart++) {
      int before = fake.opened();
      for (int i = 0; i < 3; i++) {
        answers.add(fake.push("e" + restart + "-" + i, "a_v1", "{}"));
      }
      if (random.nextBoolean()) {
        Thread.sleep(random.nextInt(3));
      }
      fake.cut();
      while (fake.opened() == before) {
        Thread.sleep(1);
      }
    }
    for (CompletableFuture<Answer> answer : answers) {
      while (!answer.isDone()) {
        fake.pushAgain();
        Thread.sleep(5);
      }
      assertThat(answer.join().code()).isEqualTo(200);
    }
    assertThat(handled).hasSize(300);
    assertThat(handled.values()).allSatisfy(count -> assertThat(count).hasValue(1));
  }

  @Test
  void parts_are_joined_in_any_order_and_repeated_parts_ignored() throws Exception {
    List<String> texts = new CopyOnWriteArrayList<>();
    start(connection().on("a_v1", Json.class, (event, header) -> texts.add(event.toString())));
    awaitConnected();
    for (int seed = 0; seed < 20; seed++) {
      String json = "{\"text\":\"" + "täglich".repeat(50) + seed + "\"}";
      List<Frame> frames = new ArrayList<>();
      CompletableFuture<Answer> answer = fake.parts("a_v1", json, 1 + seed, frames);
      Frame last = frames.remove(frames.size() - 1);
      List<Frame> all = new ArrayList<>(frames);
      all.addAll(frames);
      Collections.shuffle(all, new Random(seed));
      all.add(last);
      fake.send(all.toArray(Frame[]::new));
      assertThat(answer.join().code()).isEqualTo(200);
      assertThat(texts.get(seed)).isEqualTo(json);
    }
  }

  @Test
  void invalid_frames_are_reported_and_do_no_harm() throws Exception {
    start(connection().on("a_v1", Json.class, (event, header) -> {}));
    awaitConnected();
    fake.sendBytes(new byte[] {1, 2, 3});
    fake.sendBytes(new byte[0]);
    List<Frame> frames = new ArrayList<>();
    CompletableFuture<Answer> unused = fake.parts("a_v1", "{}", 1, frames);
    byte[] valid = frames.get(0).write();
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = valid.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      fake.sendBytes(damaged);
    }

    assertThat(fake.push("a_v1", "{}").join().code()).isEqualTo(200);
    assertThat(reported).contains("rejected 400 a frame is invalid");
    assertThat(fake.opened()).isEqualTo(1);
  }

  @Test
  void refused_credentials_end_the_connection() {
    fake.refuse(403, "no app");
    LongConnection connection = start(connection());

    ConnectionException refused =
        catchThrowableOfType(ConnectionException.class, connection::await);

    assertThat(refused).hasMessage("The platform refuses the app: 403 no app");
    assertThat(refused.code()).isEqualTo(403);
    assertThat(reported).containsExactly("refused The platform refuses the app: 403 no app");
    assertThat(connection.isConnected()).isFalse();
    assertThat(connection.refusal()).isSameAs(refused);
  }

  @Test
  void too_many_connections_are_told_clearly() {
    fake.refuseConnections(514, 1000040350);

    assertThatThrownBy(start(connection())::await)
        .isInstanceOf(ConnectionException.class)
        .hasMessage("The app has reached the maximum number of connections: refused");
  }

  @Test
  void failures_of_the_platform_are_tried_again() throws Exception {
    start(connection().on("a_v1", Json.class, (event, header) -> {}));
    awaitConnected();
    fake.refuse(1000040343, "busy");
    fake.cut();
    while (reported.size() < 4) {
      Thread.sleep(5);
    }
    fake.accept();
    fake.refuseConnections(514, 7);
    int before = reported.size();
    while (reported.size() < before + 3) {
      Thread.sleep(5);
    }
    fake.accept();

    assertThat(fake.push("a_v1", "{}").join().code()).isEqualTo(200);
    assertThat(reported)
        .contains(
            "interrupted the platform failed: 1000040343 busy",
            "interrupted the platform refused the connection: 514 refused",
            "connected");
    assertThat(reported.toString()).doesNotContain(SECRET, "device_id");
  }

  @Test
  void closing_waits_for_handlers_and_leaves_no_thread() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    LongConnection connection =
        start(
            connection()
                .on(
                    "a_v1",
                    Json.class,
                    (event, header) -> {
                      started.countDown();
                      Thread.sleep(200);
                    }));
    CompletableFuture<Answer> answer = fake.push("a_v1", "{}");
    assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();

    connection.close();

    assertThat(answer.get(5, TimeUnit.SECONDS).code()).isEqualTo(200);
    assertThat(connection.isConnected()).isFalse();
    connection.await();
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("larkspur"))
        .allMatch(Thread::isDaemon);
  }

  @Test
  void closing_again_while_a_handler_runs_still_answers_its_message() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch finish = new CountDownLatch(1);
    LongConnection connection =
        start(
            connection()
                .respondWithin(Duration.ofSeconds(60))
                .closeWithin(Duration.ofSeconds(60))
                .on(
                    "a_v1",
                    Json.class,
                    (event, header) -> {
                      started.countDown();
                      finish.await();
                    }));
    CompletableFuture<Answer> answer = fake.push("a_v1", "{}");
    assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();

    CompletableFuture<Void> first = CompletableFuture.runAsync(connection::close);
    CompletableFuture<Void> second = CompletableFuture.runAsync(connection::close);
    while (connection.isConnected() && !first.isDone() && !closing(2)) {
      Thread.onSpinWait();
    }
    finish.countDown();

    assertThat(answer.get(60, TimeUnit.SECONDS).code()).isEqualTo(200);
    first.get(60, TimeUnit.SECONDS);
    second.get(60, TimeUnit.SECONDS);
    connection.close();
  }

  /** Returns whether a number of threads wait for the end of a connection. */
  private static boolean closing(int threads) {
    return Thread.getAllStackTraces().values().stream()
            .filter(
                frames ->
                    Stream.of(frames)
                        .anyMatch(
                            frame ->
                                frame.getClassName().equals(LongConnection.class.getName())
                                    && frame.getMethodName().equals("close")))
            .count()
        >= threads;
  }

  @Test
  void a_handler_can_close_its_connection() throws Exception {
    CompletableFuture<LongConnection> self = new CompletableFuture<>();
    LongConnection connection =
        start(
            connection()
                .respondWithin(Duration.ofMillis(200))
                .on("a_v1", Json.class, (event, header) -> self.join().close()));
    self.complete(connection);

    assertThat(fake.push("a_v1", "{}").get(60, TimeUnit.SECONDS).code()).isEqualTo(200);
    connection.await();
  }

  @Test
  void the_credentials_are_required_and_hidden() {
    assertThatThrownBy(() -> LongConnection.builder().start())
        .hasMessage("Set the app id and the app secret");
    assertThat(start(connection())).hasToString("LongConnection");
  }

  private void awaitConnected() throws InterruptedException {
    while (fake.opened() == 0) {
      Thread.sleep(2);
    }
  }
}
