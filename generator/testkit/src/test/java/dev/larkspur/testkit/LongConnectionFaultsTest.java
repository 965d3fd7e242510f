package dev.larkspur.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.ConnectionException;
import dev.larkspur.runtime.event.ConnectionListener;
import dev.larkspur.runtime.event.EventHeader;
import dev.larkspur.runtime.event.EventReceiverListener;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.runtime.internal.Frame;
import dev.larkspur.testkit.FakeLongConnection.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the network and of the platform during a long connection. */
@Timeout(120)
class LongConnectionFaultsTest {
  private static final int EVENTS = 20;

  private final FakeLongConnection fake = FakeLongConnection.start();
  private final List<String> reported = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> handled = new ConcurrentHashMap<>();
  private final CountDownLatch repeated = new CountDownLatch(1);
  private LongConnection connection;

  private final EventReceiverListener listener =
      new EventReceiverListener() {
        @Override
        public void rejected(int status, String reason) {
          reported.add(status + " " + reason);
        }

        @Override
        public void duplicate(EventHeader header) {
          repeated.countDown();
        }
      };

  private final ConnectionListener states =
      new ConnectionListener() {
        @Override
        public void interrupted(String reason, Duration wait) {
          reported.add("interrupted " + reason);
        }
      };

  @AfterEach
  void close() {
    connection.close();
    fake.close();
  }

  private LongConnection.Builder builder() {
    return LongConnection.builder()
        .baseUrl(fake.url())
        .app("cli_fake", "secret")
        .listener(listener)
        .connectionListener(states);
  }

  /**
   * Connects with a handler that fails at the first attempt of an event with the member {@code
   * fails}.
   */
  private void connect() throws InterruptedException {
    connection = builder().on("a_v1", Json.class, this::handle).start();
    awaitOpened(0);
  }

  private void handle(Json event, EventHeader header) {
    int attempt =
        attempts.computeIfAbsent(header.id(), id -> new AtomicInteger()).incrementAndGet();
    if (event.get("fails").asBoolean() && attempt == 1) {
      throw new IllegalStateException("first attempt");
    }
    handled.computeIfAbsent(header.id(), id -> new AtomicInteger()).incrementAndGet();
  }

  private void awaitOpened(int before) throws InterruptedException {
    while (fake.opened() <= before) {
      Thread.sleep(1);
    }
  }

  private void awaitReported(String text) throws InterruptedException {
    while (!reported.contains(text)) {
      Thread.sleep(1);
    }
  }

  private static String json(int number, boolean fails) {
    return "{\"n\":"
        + number
        + ",\"fails\":"
        + fails
        + ",\"text\":\""
        + "täglich".repeat(9)
        + "\"}";
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5})
  void no_event_is_lost_and_none_handled_twice(long seed) throws Exception {
    Random random = new Random(seed);
    connect();
    Map<Integer, CompletableFuture<Answer>> answers = new LinkedHashMap<>();
    for (int sent = 0; sent < EVENTS; ) {
      List<byte[]> frames = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0 && sent < EVENTS; i--, sent++) {
        List<Frame> parts = new ArrayList<>();
        String event = json(sent, random.nextInt(5) == 0);
        answers.put(sent, fake.parts("a_v1", event, 1 + random.nextInt(6), parts));
        parts.forEach(part -> addWithFaults(part.write(), random, frames));
      }
      Collections.shuffle(frames, random);
      sendWithFaults(frames, random);
    }
    for (Map.Entry<Integer, CompletableFuture<Answer>> answer : answers.entrySet()) {
      awaitAnswer(answer.getValue());
    }
    long failures = answers.values().stream().filter(it -> it.join().code() == 500).count();

    assertThat(attempts).hasSize(EVENTS);
    assertThat(attempts.values()).allSatisfy(count -> assertThat(count).hasValueBetween(1, 2));
    assertThat(handled.values()).allSatisfy(count -> assertThat(count).hasValue(1));
    assertThat(handled.size() + failures).isGreaterThanOrEqualTo(EVENTS);
  }

  /** Adds a frame once or twice, or leaves it out, sometimes together with a damaged one. */
  private static void addWithFaults(byte[] frame, Random random, List<byte[]> frames) {
    if (random.nextInt(12) > 0) {
      frames.add(frame);
    }
    if (random.nextInt(6) == 0) {
      frames.add(frame);
    }
    if (random.nextInt(8) == 0) {
      byte[] damaged = new byte[random.nextInt(40)];
      random.nextBytes(damaged);
      frames.add(damaged);
    }
  }

  /** Sends frames whole, in fragments or slowly, and cuts the connection now and then. */
  private void sendWithFaults(List<byte[]> frames, Random random) throws Exception {
    for (byte[] frame : frames) {
      int before = fake.opened();
      try {
        WebSocketPeer peer = fake.peer();
        switch (random.nextInt(20)) {
          case 0 -> {
            peer.sendBeginning(frame, random.nextInt(frame.length + 10));
            awaitOpened(before);
          }
          case 1 -> {
            peer.send(frame);
            fake.cut();
            awaitOpened(before);
          }
          case 2, 3, 4, 5, 6 -> peer.sendFragments(frame, 1 + random.nextInt(60));
          case 7, 8, 9, 10, 11 -> peer.sendSlowly(frame, 1 + random.nextInt(30));
          default -> peer.send(frame);
        }
      } catch (IOException e) {
        awaitOpened(before);
      }
    }
  }

  private void awaitAnswer(CompletableFuture<Answer> answer) throws InterruptedException {
    while (!answer.isDone()) {
      fake.pushAgain();
      Thread.sleep(2);
    }
  }

  @Test
  void an_event_that_is_repeated_while_its_handler_runs_is_not_lost_if_the_handler_fails()
      throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    connection =
        builder()
            .respondWithin(Duration.ofMinutes(1))
            .on(
                "a_v1",
                Json.class,
                (event, header) -> {
                  running.countDown();
                  assertThat(repeated.await(30, TimeUnit.SECONDS)).isTrue();
                  handle(event, header);
                })
            .start();
    awaitOpened(0);
    CompletableFuture<Answer> answer = fake.push("e1", "a_v1", json(1, true));
    assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();

    fake.cut();

    awaitAnswer(answer);
    assertThat(answer.join().code()).isEqualTo(500);
    assertThat(fake.push("e1", "a_v1", json(1, true)).join().code()).isEqualTo(200);
    assertThat(attempts.get("e1")).hasValue(2);
    assertThat(handled.get("e1")).hasValue(1);
  }

  private static byte[] frame(int method, String... headers) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("type", "event");
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    byte[] payload = "{}".getBytes(UTF_8);
    return new Frame(1, 2, 7, method, all, null, null, payload, null).write();
  }

  @Test
  void frames_with_invalid_parts_are_reported() throws Exception {
    connect();
    List<byte[]> invalid =
        List.of(
            frame(Frame.DATA, "message_id", "m", "sum", "99999999999999", "seq", "0"),
            frame(Frame.DATA, "message_id", "m", "sum", "2147483647", "seq", "0"),
            frame(Frame.DATA, "message_id", "m", "sum", "1001", "seq", "0"),
            frame(Frame.DATA, "message_id", "m", "sum", "-2", "seq", "0"),
            frame(Frame.DATA, "message_id", "m", "sum", "two", "seq", "0"),
            frame(Frame.DATA, "message_id", "m", "sum", "2", "seq", "2"),
            frame(Frame.DATA, "message_id", "m", "sum", "2", "seq", "-1"),
            frame(Frame.DATA, "message_id", "m", "sum", "2"),
            frame(Frame.DATA, "message_id", "m", "sum", "2", "seq", "0x0"),
            frame(Frame.DATA, "sum", "2", "seq", "0"),
            frame(2, "message_id", "m"),
            frame(-1, "message_id", "m"));
    for (byte[] bytes : invalid) {
      fake.sendBytes(bytes);
    }
    fake.peer().sendText("{}");

    assertThat(fake.push("a_v1", json(1, false)).join().code()).isEqualTo(200);
    assertThat(reported).filteredOn("400 a frame is invalid"::equals).hasSize(invalid.size());
    assertThat(reported).contains("400 a message is text instead of binary");
    assertThat(attempts).hasSize(1);
    assertThat(fake.opened()).isEqualTo(1);
  }

  @Test
  void unknown_control_frames_are_ignored() throws Exception {
    connect();
    fake.sendBytes(frame(Frame.CONTROL));
    fake.sendBytes(
        new Frame(
                0,
                0,
                7,
                Frame.CONTROL,
                Map.of("type", "pong"),
                null,
                null,
                "{\"PingInterval\":-5,\"ReconnectNonce\":9e99,\"ReconnectInterval\":\"x\"}"
                    .getBytes(UTF_8),
                null)
            .write());
    fake.sendBytes(
        new Frame(
                0,
                0,
                7,
                Frame.CONTROL,
                Map.of("type", "pong"),
                null,
                null,
                "{".getBytes(UTF_8),
                null)
            .write());
    awaitReported("400 the settings of the connection are not valid JSON");

    assertThat(fake.push("a_v1", json(1, false)).join().code()).isEqualTo(200);
    assertThat(fake.opened()).isEqualTo(1);
  }

  @Test
  void a_message_that_is_too_large_is_skipped() throws Exception {
    connect();
    byte[] part = new byte[1 << 20];
    byte[] large = new byte[17 << 20];

    fake.peer().sendFragments(large, part.length);
    fake.sendBytes(large);

    assertThat(fake.push("a_v1", json(1, false)).join().code()).isEqualTo(200);
    assertThat(reported)
        .containsExactly("413 a message is too large", "413 a message is too large");
    assertThat(fake.opened()).isEqualTo(1);
  }

  @Test
  void a_connection_that_is_never_accepted_can_be_closed() throws Exception {
    fake.answerConnections("");
    connection = builder().closeWithin(Duration.ZERO).start();
    while (fake.asked() == 0) {
      Thread.sleep(1);
    }

    connection.close();

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("larkspur-connection");
    connection.await();
    assertThat(fake.connections()).isZero();
  }

  static String[][] invalidAddresses() {
    return new String[][] {
      {"", "HTTP 200 without JSON"},
      {"<html>", "HTTP 200 without JSON"},
      {"[]", "HTTP 200 without a code"},
      {"{\"code\":\"0\"}", "HTTP 200 without a code"},
      {"{\"code\":0}", "the response has no valid address"},
      {address("wss:///x?service_id=1"), "the response has no valid address"},
      {address("wsx://127.0.0.1/?service_id=1"), "the response has no valid address"},
      {address("//127.0.0.1/?service_id=1"), "the response has no valid address"},
      {address("ws://127.0.0.1 /?service_id=1"), "the response has no valid address"},
      {address("ws://127.0.0.1/?service_id=x"), "the response has no valid address"},
      {address("ws://127.0.0.1/?service_id=12345678901"), "the response has no valid address"},
    };
  }

  private static String address(String url) {
    return "{\"code\":0,\"data\":{\"URL\":\"" + url + "\"}}";
  }

  @ParameterizedTest
  @MethodSource("invalidAddresses")
  void an_invalid_response_for_the_address_is_tried_again(String answer, String reason)
      throws Exception {
    fake.answerEndpoint(answer);
    connection = builder().start();
    awaitReported("interrupted " + reason);

    assertThat(connection.refusal()).isNull();
    assertThat(connection.isConnected()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK|Content-Length: 0||",
        "HTTP/1.1 403 Forbidden|Handshake-Status: x|Content-Length: 0||",
        "HTTP/1.1 403 Forbidden|Handshake-Status: 514|Handshake-Autherrcode: |Content-Length: 0||",
        "HTTP/1.1 302 Found|Location: http://127.0.0.1:1/|Content-Length: 0||",
        "HTTP/1.1 101 Switching Protocols|Upgrade: websocket|Connection:"
            + " Upgrade|Sec-WebSocket-Accept: wrong||",
        "nonsense||"
      })
  void an_invalid_handshake_is_tried_again(String response) throws Exception {
    fake.answerConnections(response.replace("|", "\r\n"));
    connection = builder().on("a_v1", Json.class, this::handle).start();
    while (reported.size() < 2) {
      Thread.sleep(1);
    }
    fake.accept();

    assertThat(fake.push("a_v1", json(1, false)).join().code()).isEqualTo(200);
    assertThat(reported).allMatch(it -> it.startsWith("interrupted "));
  }

  @Test
  void a_failure_of_a_listener_does_not_end_the_connection() throws Exception {
    connection =
        builder()
            .on("a_v1", Json.class, this::handle)
            .listener(
                new EventReceiverListener() {
                  @Override
                  public void rejected(int status, String reason) {
                    throw new IllegalStateException("of the caller");
                  }
                })
            .connectionListener(
                new ConnectionListener() {
                  @Override
                  public void connected() {
                    throw new IllegalStateException("of the caller");
                  }

                  @Override
                  public void interrupted(String reason, Duration wait) {
                    throw new AssertionError("of the caller");
                  }
                })
            .start();
    awaitOpened(0);
    fake.sendBytes(new byte[] {1});
    fake.cut();

    assertThat(fake.push("a_v1", json(1, false)).join().code()).isEqualTo(200);
    assertThat(connection.refusal()).isNull();
  }

  @Test
  void the_platform_s_text_is_escaped_and_cut_and_does_not_show_the_secret() {
    fake.answerEndpoint(
        "{\"code\":514,\"msg\":\"secret a\\u001b[1m\\u2028" + "x".repeat(10_000) + "\"}");
    connection = builder().start();

    assertThat(catchThrowable(connection::await))
        .isInstanceOf(ConnectionException.class)
        .hasMessageStartingWith("The platform refuses the app: 514 *** a\\u001b[1m xxx")
        .message()
        .hasSizeLessThan(600);
  }

  @Test
  void a_huge_response_for_the_address_is_not_kept() throws Exception {
    fake.answerEndpoint(address("ws://127.0.0.1/?service_id=1" + "x".repeat(1 << 20)));
    connection = builder().start();
    awaitReported("interrupted the response has more than 65536 bytes");

    assertThat(connection.refusal()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 9000000000000000", "Transfer-Encoding: chunked"})
  void an_endless_response_for_the_address_is_not_read(String length) throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread endless =
          new Thread(
              () -> {
                try (Socket socket = server.accept()) {
                  byte[] chunk = ("1000\r\n" + "x".repeat(4096) + "\r\n").getBytes(UTF_8);
                  OutputStream out = socket.getOutputStream();
                  out.write(("HTTP/1.1 200 OK\r\n" + length + "\r\n\r\n").getBytes(UTF_8));
                  while (true) {
                    out.write(chunk);
                  }
                } catch (IOException e) {
                  closed.countDown();
                }
              });
      endless.start();
      connection = builder().baseUrl("http://127.0.0.1:" + server.getLocalPort()).start();

      awaitReported("interrupted the response has more than 65536 bytes");
      assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }
}
