package dev.larkspur.runtime.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.internal.Frame;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A platform that sends more than a connection may keep. */
class ConnectionSessionTest {
  private static final int LARGE = 15 << 20;

  private final List<String> reported = Collections.synchronizedList(new ArrayList<>());
  private final List<Runnable> waiting = new ArrayList<>();
  private final FakeSocket socket = new FakeSocket();
  private final LongConnection.Builder builder =
      LongConnection.builder()
          .respondWithin(Duration.ofMinutes(1))
          .executor(Runnable::run)
          .listener(
              new EventReceiverListener() {
                @Override
                public void rejected(int status, String reason) {
                  reported.add(status + " " + reason);
                }

                @Override
                public void receiverFailed(Throwable problem) {
                  reported.add("receiver " + problem.getMessage());
                }
              })
          .on("a_v1", Json.class, (event, header) -> reported.add("handled " + header.id()));
  private final EventDispatcher dispatcher = builder.dispatcher();

  @AfterEach
  void close() {
    dispatcher.close();
  }

  private ConnectionSession session(Executor waiters) {
    URI address = URI.create("ws://127.0.0.1/");
    return new ConnectionSession(
        new ConnectionEndpoint.Target(address, 7, ConnectionSettings.DEFAULT),
        dispatcher,
        builder.listener,
        waiters);
  }

  private static byte[] event(String id, int size) {
    String start =
        "{\"header\":{\"event_id\":\"" + id + "\",\"event_type\":\"a_v1\"},\"event\":{}}";
    byte[] padded = Arrays.copyOf(start.getBytes(UTF_8), Math.max(size, start.length()));
    Arrays.fill(padded, start.length(), padded.length, (byte) ' ');
    return padded;
  }

  private static byte[] frame(int method, String type, byte[] payload) {
    return new Frame(1, 2, 7, method, Map.of("type", type), null, null, payload, null).write();
  }

  private void receive(ConnectionSession session, byte[] bytes) {
    session.onBinary(socket, ByteBuffer.wrap(bytes), true);
  }

  @Test
  void the_bytes_that_wait_for_handlers_are_bounded() {
    ConnectionSession session = session(waiting::add);
    for (int i = 0; i < 6; i++) {
      receive(session, frame(Frame.DATA, "event", event("e" + i, LARGE)));
    }

    assertThat(waiting).hasSize(ConnectionSession.MOST_WAITING / LARGE);
    assertThat(reported).containsOnly("503 the receiver is overloaded").hasSize(2);
    assertThat(socket.codes()).containsExactly(500, 500);

    assertThat(session.waiting()).isEqualTo(4L * LARGE);
    List.copyOf(waiting).forEach(Runnable::run);
    assertThat(session.waiting()).isZero();
    receive(session, frame(Frame.DATA, "event", event("e9", LARGE)));
    waiting.get(4).run();

    assertThat(reported).contains("handled e0", "handled e3", "handled e9").doesNotContain("e4");
    assertThat(socket.codes()).containsExactly(500, 500, 200, 200, 200, 200, 200);
  }

  @Test
  void a_platform_that_does_not_receive_the_answers_loses_the_connection() throws Exception {
    socket.blocked = new CompletableFuture<>();
    ConnectionSession session = session(Runnable::run);
    byte[] repeated = frame(Frame.DATA, "event", event("e1", 0));
    for (int i = 0; i < 40_000; i++) {
      receive(session, repeated);
    }

    assertThat(session.keepAlive(socket)).isEqualTo("the platform does not receive the answers");
    assertThat(socket.sent).hasSize(1);
    assertThat(reported).containsExactly("handled e1");
  }

  @Test
  void endless_fragments_take_the_memory_of_one_message() {
    ConnectionSession session = session(Runnable::run);
    byte[] fragment = new byte[1 << 20];
    for (int i = 0; i < 1_000; i++) {
      session.onBinary(socket, ByteBuffer.wrap(fragment), false);
    }
    assertThat(reported).isEmpty();
    assertThat(session.buffered()).isEqualTo(16 << 20);

    session.onBinary(socket, ByteBuffer.wrap(fragment), true);

    assertThat(reported).containsExactly("413 a message is too large");
    assertThat(session.buffered()).isZero();
    receive(session, frame(Frame.DATA, "event", event("e1", 0)));
    assertThat(reported).contains("handled e1");
  }

  @Test
  void floods_of_headers_and_texts_are_invalid_frames() {
    ConnectionSession session = session(Runnable::run);
    Map<String, String> many = new LinkedHashMap<>();
    for (int i = 0; i < 101; i++) {
      many.put("h" + i, "");
    }
    byte[] payload = event("e1", 0);
    for (Map<String, String> headers :
        List.of(
            many,
            Map.of("x", "x".repeat(1 << 20)),
            Map.of("message_id", "m".repeat(201), "sum", "2", "seq", "0"),
            Map.of("message_id", "m", "sum", "٢", "seq", "0"),
            Map.of("message_id", "m", "sum", "2147483648", "seq", "0"),
            Map.of("message_id", "m", "sum", "-2147483648", "seq", "0"),
            Map.of("message_id", "m", "sum", "1001", "seq", "0"))) {
      receive(session, new Frame(1, 2, 7, 1, headers, null, null, payload, null).write());
    }

    assertThat(reported).hasSize(7).containsOnly("400 a frame is invalid");
    assertThat(socket.sent).isEmpty();
  }

  @Test
  void settings_of_years_count_as_an_hour_and_huge_settings_are_rejected() {
    ConnectionSession session = session(Runnable::run);
    receive(
        session,
        frame(
            Frame.CONTROL,
            "pong",
            ("{\"PingInterval\":2147483647,\"ReconnectNonce\":9e99,\"ReconnectInterval\":3601,"
                    + "\"ReconnectCount\":5}")
                .getBytes(UTF_8)));
    Duration hour = Duration.ofHours(1);
    assertThat(session.settings()).isEqualTo(new ConnectionSettings(5, hour, hour, hour));

    receive(
        session,
        frame(
            Frame.CONTROL,
            "pong",
            ("{\"PingInterval\":1" + " ".repeat(16 << 10) + "}").getBytes(UTF_8)));
    receive(session, frame(Frame.CONTROL, "pong", "[".repeat(5_000).getBytes(UTF_8)));

    assertThat(session.settings().ping()).isEqualTo(hour);
    assertThat(reported)
        .containsExactly(
            "413 the settings of the connection are too large",
            "400 the settings of the connection are not valid JSON");
  }

  @Test
  void a_message_is_one_json_object_in_utf_8() {
    ConnectionSession session = session(Runnable::run);
    String valid = new String(event("e1", 0), UTF_8);
    for (String payload : List.of("", "[]", "null", valid + valid, valid + "x", "{", "\0\0")) {
      receive(session, frame(Frame.DATA, "event", payload.getBytes(UTF_8)));
    }

    assertThat(reported).hasSize(7).allMatch(it -> it.startsWith("400 the body is not "));
    assertThat(socket.codes()).hasSize(7).containsOnly(500);
  }

  @Test
  void messages_that_no_thread_accepts_keep_no_memory() {
    ConnectionSession session =
        session(
            work -> {
              throw new RejectedExecutionException();
            });

    for (int i = 0; i < 6; i++) {
      receive(session, frame(Frame.DATA, "event", event("e1", LARGE)));
    }

    assertThat(reported).hasSize(6).containsOnly("503 the receiver is overloaded");
    assertThat(socket.codes()).hasSize(6).containsOnly(500);
    assertThat(session.waiting()).isZero();
  }

  @Test
  void a_connection_that_drains_accepts_no_message_and_waits_for_those_in_progress()
      throws Exception {
    ConnectionSession session = session(waiting::add);
    receive(session, frame(Frame.DATA, "event", event("e1", 0)));
    CountDownLatch started = new CountDownLatch(1);
    Thread draining =
        new Thread(
            () -> {
              started.countDown();
              try {
                session.drain(Duration.ofMinutes(1));
                reported.add("drained");
              } catch (InterruptedException e) {
                reported.add("interrupted");
              }
            });
    draining.start();
    started.await();
    while (draining.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    receive(session, frame(Frame.DATA, "event", event("e2", 0)));
    assertThat(waiting).hasSize(1);
    assertThat(reported).isEmpty();

    waiting.get(0).run();
    draining.join();

    assertThat(reported).containsExactly("handled e1", "drained");
    assertThat(socket.codes()).containsExactly(200);
  }

  @Test
  void a_drain_ends_at_its_limit() throws Exception {
    ConnectionSession session = session(waiting::add);
    receive(session, frame(Frame.DATA, "event", event("e1", 0)));

    session.drain(Duration.ofMillis(1));

    assertThat(session.waiting()).isPositive();
  }

  @Test
  void answers_are_sent_in_order_and_flushed() throws Exception {
    CompletableFuture<WebSocket> first = new CompletableFuture<>();
    socket.blocked = first;
    ConnectionSession session = session(Runnable::run);
    receive(session, frame(Frame.DATA, "event", event("e1", 0)));
    socket.blocked = null;
    receive(session, frame(Frame.DATA, "event", event("e2", 0)));
    assertThat(socket.sent).hasSize(1);

    first.complete(socket);
    session.flush(Duration.ofMinutes(1));

    assertThat(socket.sent).hasSize(2);
    session.end("closed");
    assertThat(session.keepAlive(socket)).isEqualTo("closed");
    assertThat(Frame.read(socket.sent.get(2)).header("type")).isEqualTo("ping");
    assertThat(Frame.read(socket.sent.get(2)).service()).isEqualTo(7);
  }

  @Test
  void an_answer_that_cannot_be_flushed_or_sent_ends_the_connection() throws Exception {
    ConnectionSession blocked = session(Runnable::run);
    socket.blocked = new CompletableFuture<>();
    receive(blocked, frame(Frame.DATA, "event", event("e1", 0)));
    blocked.flush(Duration.ofMillis(1));
    assertThat(blocked.keepAlive(socket)).isEqualTo("the last answers could not be sent");

    ConnectionSession broken = session(Runnable::run);
    socket.blocked = CompletableFuture.failedFuture(new IOException("broken"));
    receive(broken, frame(Frame.DATA, "event", event("e2", 0)));
    assertThat(broken.keepAlive(socket)).isEqualTo("the connection broke");
  }

  @Test
  void the_end_of_a_connection_has_a_reason() throws Exception {
    ConnectionSession closed = session(Runnable::run);
    closed.onOpen(socket);
    assertThat(socket.requested).isEqualTo(Long.MAX_VALUE);
    closed.onText(socket, "a", false);
    assertThat(reported).isEmpty();
    closed.onText(socket, "a", true);
    assertThat(reported).containsExactly("400 a message is text instead of binary");
    closed.onClose(socket, 1001, "text\u001b of the platform");
    assertThat(closed.keepAlive(socket)).isEqualTo("closed by the platform with status 1001");

    ConnectionSession failed = session(Runnable::run);
    failed.onError(socket, new IOException("secret"));
    assertThat(failed.keepAlive(socket)).isEqualTo("the connection broke: IOException");
  }

  @Test
  void an_answer_has_the_headers_of_its_message_and_the_result_of_a_callback() throws Exception {
    LongConnection.Builder callbacks =
        LongConnection.builder()
            .executor(Runnable::run)
            .onCallback("a_v1", Json.class, (click, header) -> Map.of("a", 1));
    ConnectionSession session =
        new ConnectionSession(
            new ConnectionEndpoint.Target(URI.create("ws://h/"), 7, ConnectionSettings.DEFAULT),
            callbacks.dispatcher(),
            builder.listener,
            Runnable::run);
    Map<String, String> headers = Map.of("message_id", "m-1");
    receive(session, new Frame(5, 6, 7, 1, headers, "e", "t", event("c1", 0), "log").write());

    Frame answer = Frame.read(socket.sent.get(0));
    assertThat(answer.headers()).containsEntry("message_id", "m-1");
    assertThat(Long.parseLong(answer.header("biz_rt"))).isBetween(0L, 60_000L);
    assertThat(answer.sequence()).isEqualTo(5);
    assertThat(answer.newLogId()).isEqualTo("log");
    assertThat(new String(answer.payload(), UTF_8))
        .isEqualTo("{\"code\":200,\"headers\":null,\"data\":\"eyJhIjoxfQ==\"}");
  }

  @Test
  void an_answer_that_changes_nothing_has_no_data() {
    LongConnection.Builder callbacks =
        LongConnection.builder()
            .executor(Runnable::run)
            .onCallback("a_v1", Object.class, (click, header) -> Map.of());
    ConnectionSession session = session(callbacks, ConnectionSettings.DEFAULT);
    receive(session, frame(Frame.DATA, "event", event("c1", 0)));

    assertThat(new String(Frame.read(socket.sent.get(0)).payload(), UTF_8))
        .isEqualTo("{\"code\":200,\"headers\":null,\"data\":null}");
  }

  private ConnectionSession session(LongConnection.Builder handlers, ConnectionSettings settings) {
    return new ConnectionSession(
        new ConnectionEndpoint.Target(URI.create("ws://h/"), 7, settings),
        handlers.dispatcher(),
        builder.listener,
        Runnable::run);
  }

  @Test
  void answers_that_were_sent_take_no_memory() {
    ConnectionSession session = session(Runnable::run);
    byte[] repeated = frame(Frame.DATA, "event", event("e1", 0));
    for (int i = 0; i < 40_000; i++) {
      receive(session, repeated);
    }

    assertThat(socket.sent).hasSize(40_000);
  }

  @Test
  void a_ping_without_an_answer_ends_the_connection() throws Exception {
    ConnectionSettings settings =
        new ConnectionSettings(-1, Duration.ZERO, Duration.ZERO, Duration.ofMillis(1));
    ConnectionSession session = session(builder, settings);
    AtomicInteger pings = new AtomicInteger();
    socket.sending =
        () -> {
          // Only the first ping is answered.
          if (pings.incrementAndGet() == 1) {
            receive(session, frame(Frame.CONTROL, "pong", new byte[0]));
            receive(session, frame(Frame.DATA, "event", event("e1", 0)));
          }
        };

    assertThat(session.keepAlive(socket)).isEqualTo("the platform does not answer");

    assertThat(socket.sent.stream().map(bytes -> Frame.read(bytes).header("type")))
        .containsExactly("ping", "event", "ping");
    // Two probes after the answer to the event, and none without one.
    assertThat(socket.probes).isEqualTo(2);
  }

  @Test
  void a_message_whose_parts_are_dropped_is_reported() {
    ConnectionSession session = session(Runnable::run);
    byte[] payload = new byte[LARGE];
    for (int i = 0; i < 5; i++) {
      Map<String, String> headers = Map.of("message_id", "m" + i, "sum", "2", "seq", "0");
      receive(session, new Frame(1, 2, 7, 1, headers, null, null, payload, null).write());
    }

    assertThat(reported).isNotEmpty().containsOnly("400 a message is incomplete: 1 of 2 parts");
  }

  /** A socket that keeps what is sent. */
  private static final class FakeSocket implements WebSocket {
    private final List<byte[]> sent = new ArrayList<>();
    private @Nullable CompletableFuture<WebSocket> blocked;
    private long requested;
    private int probes;
    private Runnable sending = () -> {};

    List<Integer> codes() {
      return sent.stream()
          .map(bytes -> new String(Frame.read(bytes).payload(), UTF_8))
          .map(json -> Integer.valueOf(json.substring(8, 11)))
          .toList();
    }

    private CompletableFuture<WebSocket> done() {
      return blocked == null ? CompletableFuture.completedFuture(this) : blocked;
    }

    @Override
    public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
      return done();
    }

    @Override
    public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
      byte[] bytes = new byte[data.remaining()];
      data.get(bytes);
      sent.add(bytes);
      sending.run();
      return done();
    }

    @Override
    public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
      probes++;
      return done();
    }

    @Override
    public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
      return done();
    }

    @Override
    public CompletableFuture<WebSocket> sendClose(int status, String reason) {
      return done();
    }

    @Override
    public void request(long messages) {
      requested += messages;
    }

    @Override
    public String getSubprotocol() {
      return "";
    }

    @Override
    public boolean isOutputClosed() {
      return false;
    }

    @Override
    public boolean isInputClosed() {
      return false;
    }

    @Override
    public void abort() {}
  }
}
