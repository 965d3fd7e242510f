package dev.larkspur.runtime.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Handlers and other parts of a receiver that fail or never return. */
class FailingPartsTest {
  private final List<String> reported = new CopyOnWriteArrayList<>();
  private final Set<String> marks = new HashSet<>();

  private final EventReceiverListener listener =
      new EventReceiverListener() {
        @Override
        public void failed(EventHeader header, Throwable problem, boolean retried) {
          reported.add("failed " + header.id() + (retried ? " again " : " lost ") + problem);
        }

        @Override
        public void duplicate(EventHeader header) {
          reported.add("duplicate " + header.id());
        }

        @Override
        public void receiverFailed(Throwable problem) {
          reported.add("receiver " + problem);
        }
      };

  private final SeenEvents seen =
      new SeenEvents() {
        @Override
        public boolean mark(String key) {
          return marks.add(key);
        }

        @Override
        public void unmark(String key) {
          if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("interrupted");
          }
          marks.remove(key);
        }
      };

  private EventReceiver.Builder open() {
    return EventReceiver.builder()
        .unverified()
        .respondWithin(Duration.ofMinutes(1))
        .listener(listener)
        .seenEvents(seen);
  }

  private static String send(EventReceiver receiver, String type) {
    return receiver.receive(name -> null, body("e1", type)).toString();
  }

  private static byte[] body(String id, String type) {
    return "{\"header\":{\"event_id\":\"%s\",\"event_type\":\"%s\"},\"event\":{\"id\":\"m\"}}"
        .formatted(id, type)
        .getBytes(UTF_8);
  }

  static Stream<Supplier<Throwable>> failures() {
    return Stream.of(
        () -> new IllegalStateException("broken"),
        () -> new StackOverflowError("broken"),
        () -> new NoClassDefFoundError("broken"),
        () -> new AssertionError("broken"));
  }

  private static RuntimeException fail(Supplier<Throwable> failure) {
    Throwable problem = failure.get();
    if (problem instanceof Error error) {
      throw error;
    }
    return (RuntimeException) problem;
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_header_lookup_that_fails_results_in_status_500(Supplier<Throwable> failure) {
    EventReceiver receiver = EventReceiver.builder().encryptKey("key").listener(listener).build();

    EventResponse response =
        receiver.receive(
            name -> {
              throw fail(failure);
            },
            body("e1", "a_v1"));

    assertThat(response.toString()).isEqualTo("500 {\"msg\":\"the receiver failed\"}");
    assertThat(reported).containsExactly("receiver " + failure.get());
    assertThat(
            receiver.maxBodySize(
                name -> {
                  throw fail(failure);
                }))
        .isEqualTo(1_024);
  }

  @Test
  void a_stream_that_fails_results_in_its_exception() {
    EventReceiver receiver = open().build();
    IOException cut = new IOException("cut");
    IllegalStateException closed = new IllegalStateException("closed");

    assertThatThrownBy(() -> receiver.receive(name -> null, stream(cut))).isSameAs(cut);
    assertThatThrownBy(() -> receiver.receive(name -> null, stream(closed)))
        .isInstanceOf(IOException.class)
        .hasCause(closed);
    assertThat(reported).isEmpty();
    receiver.close();
  }

  private static InputStream stream(Exception problem) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        if (problem instanceof IOException io) {
          throw io;
        }
        throw (RuntimeException) problem;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return read();
      }
    };
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_clock_that_fails_results_in_status_500(Supplier<Throwable> failure) {
    Clock clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            throw fail(failure);
          }
        };
    EventReceiver receiver =
        EventReceiver.builder().encryptKey("key").clock(clock).listener(listener).build();
    byte[] body = body("e1", "a_v1");
    Map<String, String> headers =
        Map.of(
            EventSignature.TIMESTAMP_HEADER,
            "1767225600",
            EventSignature.NONCE_HEADER,
            "n",
            EventSignature.HEADER,
            new EventSignature("key").of("1767225600", "n", body));

    assertThat(receiver.receive(headers::get, body).status()).isEqualTo(500);
    assertThat(reported).containsExactly("receiver " + failure.get());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void an_executor_that_fails_releases_the_event(Supplier<Throwable> failure) {
    AtomicBoolean broken = new AtomicBoolean(true);
    Executor executor =
        work -> {
          if (broken.getAndSet(false)) {
            throw fail(failure);
          }
          work.run();
        };
    AtomicInteger handled = new AtomicInteger();
    EventReceiver receiver =
        open()
            .executor(executor)
            .on("a_v1", Json.class, (event, header) -> handled.incrementAndGet())
            .onCallback("c_v1", Json.class, (event, header) -> Map.of("a", 1))
            .build();

    assertThat(send(receiver, "a_v1"))
        .isEqualTo("500 {\"msg\":\"the handler could not be started\"}");
    assertThat(send(receiver, "a_v1")).isEqualTo("200 {}");
    assertThat(handled).hasValue(1);
    broken.set(true);
    assertThat(send(receiver, "c_v1")).isEqualTo("200 {}");
    assertThat(send(receiver, "c_v1")).isEqualTo("200 {\"a\":1}");
    assertThat(reported)
        .containsExactly("failed e1 again " + failure.get(), "failed e1 lost " + failure.get());
  }

  @Test
  void an_executor_that_fails_after_it_ran_the_handler_repeats_nothing() {
    AtomicInteger handled = new AtomicInteger();
    EventReceiver receiver =
        open()
            .executor(
                work -> {
                  work.run();
                  throw new IllegalStateException("too late");
                })
            .on("a_v1", Json.class, (event, header) -> handled.incrementAndGet())
            .build();

    send(receiver, "a_v1");
    send(receiver, "a_v1");

    assertThat(handled).hasValue(1);
    assertThat(reported)
        .containsExactly(
            "failed e1 lost java.lang.IllegalStateException: too late", "duplicate e1");
  }

  @Test
  void an_executor_that_fails_although_it_accepted_the_work_does_not_run_it_twice() {
    List<Runnable> accepted = new ArrayList<>();
    AtomicInteger handled = new AtomicInteger();
    EventReceiver receiver =
        open()
            .executor(
                work -> {
                  accepted.add(work);
                  throw new IllegalStateException("broken");
                })
            .on("a_v1", Json.class, (event, header) -> handled.incrementAndGet())
            .build();

    assertThat(send(receiver, "a_v1")).startsWith("500");
    accepted.get(0).run();

    assertThat(handled).hasValue(0);
    assertThat(marks).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_record_of_seen_events_that_fails_releases_the_event(Supplier<Throwable> failure) {
    AtomicInteger marked = new AtomicInteger();
    AtomicInteger handled = new AtomicInteger();
    EventReceiver receiver =
        open()
            .identifiedBy("a_v1", "/id")
            .seenEvents(
                new SeenEvents() {
                  @Override
                  public boolean mark(String key) {
                    if (marked.incrementAndGet() == 2) {
                      throw fail(failure);
                    }
                    return marks.add(key);
                  }

                  @Override
                  public void unmark(String key) {
                    marks.remove(key);
                  }
                })
            .on("a_v1", Json.class, (event, header) -> handled.incrementAndGet())
            .build();

    assertThat(send(receiver, "a_v1"))
        .isEqualTo("500 {\"msg\":\"the record of seen events is unavailable\"}");
    assertThat(marks).isEmpty();
    assertThat(send(receiver, "a_v1")).isEqualTo("200 {}");
    assertThat(handled).hasValue(1);
    assertThat(reported).containsExactly("failed e1 again " + failure.get());
    receiver.close();
  }

  @Test
  void all_marks_are_removed_even_if_one_cannot_be() {
    EventReceiver receiver =
        open()
            .identifiedBy("a_v1", "/id")
            .seenEvents(
                new SeenEvents() {
                  @Override
                  public boolean mark(String key) {
                    return marks.add(key);
                  }

                  @Override
                  public void unmark(String key) {
                    if (key.equals("e1")) {
                      throw new IllegalStateException("unavailable");
                    }
                    marks.remove(key);
                  }
                })
            .executor(Runnable::run)
            .on(
                "a_v1",
                Json.class,
                (event, header) -> {
                  throw new IllegalStateException("no");
                })
            .build();

    assertThat(send(receiver, "a_v1")).startsWith("500");

    assertThat(marks).containsExactly("e1");
    assertThat(reported).containsExactly("failed e1 lost java.lang.IllegalStateException: no");
  }

  @Test
  void a_mark_that_a_duplicate_leaves_behind_is_reported() {
    marks.add("a_v1 m");
    EventReceiver receiver =
        open()
            .identifiedBy("a_v1", "/id")
            .seenEvents(
                new SeenEvents() {
                  @Override
                  public boolean mark(String key) {
                    return marks.add(key);
                  }

                  @Override
                  public void unmark(String key) {
                    throw new IllegalStateException("unavailable");
                  }
                })
            .onOther((event, header) -> {})
            .build();

    assertThat(send(receiver, "a_v1")).startsWith("500");
    assertThat(reported)
        .containsExactly(
            "failed e1 lost java.lang.IllegalStateException: A mark cannot be removed");
  }

  @Test
  void a_handler_that_interrupts_its_thread_and_fails_gets_the_event_again() {
    AtomicInteger calls = new AtomicInteger();
    for (Executor executor : List.<Executor>of(Runnable::run, task -> new Thread(task).start())) {
      marks.clear();
      calls.set(0);
      EventReceiver receiver =
          open()
              .executor(executor)
              .on(
                  "a_v1",
                  Json.class,
                  (event, header) -> {
                    if (calls.incrementAndGet() == 1) {
                      Thread.currentThread().interrupt();
                      throw new IllegalStateException("interrupted itself");
                    }
                  })
              .build();

      assertThat(send(receiver, "a_v1")).startsWith("500");
      Thread.interrupted();
      assertThat(marks).isEmpty();
      assertThat(send(receiver, "a_v1")).startsWith("200");
      assertThat(calls).hasValue(2);
    }
  }

  @Test
  void a_handler_that_interrupts_its_thread_does_not_disturb_the_next_one() {
    List<Boolean> interrupted = new CopyOnWriteArrayList<>();
    try (EventReceiver receiver =
        open()
            .on(
                "a_v1",
                Json.class,
                (event, header) -> {
                  interrupted.add(Thread.currentThread().isInterrupted());
                  Thread.currentThread().interrupt();
                })
            .build()) {
      for (int i = 0; i < 40; i++) {
        assertThat(receiver.receive(name -> null, body("e" + i, "a_v1")).status()).isEqualTo(200);
      }
    }

    assertThat(interrupted).hasSize(40).containsOnly(false);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_listener_that_fails_changes_no_response(Supplier<Throwable> failure) {
    EventReceiverListener broken =
        new EventReceiverListener() {
          @Override
          public void rejected(int status, String reason) {
            throw fail(failure);
          }

          @Override
          public void duplicate(EventHeader header) {
            throw fail(failure);
          }

          @Override
          public void unhandled(EventHeader header) {
            throw fail(failure);
          }

          @Override
          public void late(EventHeader header) {
            throw fail(failure);
          }

          @Override
          public void failed(EventHeader header, Throwable problem, boolean retried) {
            throw fail(failure);
          }

          @Override
          public void receiverFailed(Throwable problem) {
            throw fail(failure);
          }
        };
    CountDownLatch released = new CountDownLatch(1);
    EventReceiver.Builder builder =
        open()
            .listener(broken)
            .respondWithin(Duration.ofMillis(50))
            .on("ok_v1", Json.class, (event, header) -> {})
            .onCallback(
                "late_v1", Json.class, (event, header) -> released.await(1, TimeUnit.MINUTES));
    EventReceiver failing =
        open()
            .listener(broken)
            .on(
                "bad_v1",
                Json.class,
                (event, header) -> {
                  throw new IllegalStateException("no");
                })
            .onCallback(
                "callback_v1",
                Json.class,
                (event, header) -> {
                  throw new StackOverflowError();
                })
            .build();
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Handler log = handler(logged);
    Logger logger = Logger.getLogger("dev.larkspur.runtime.event");
    logger.addHandler(log);
    try (EventReceiver receiver = builder.build()) {
      assertThat(receiver.receive(name -> null, new byte[0]).status()).isEqualTo(400);
      assertThat(send(receiver, "other_v1")).isEqualTo("200 {}");
      assertThat(send(receiver, "ok_v1")).isEqualTo("200 {}");
      assertThat(send(receiver, "ok_v1")).isEqualTo("200 {}");
      assertThat(send(receiver, "late_v1")).isEqualTo("200 {}");
      released.countDown();
      marks.clear();
      assertThat(send(failing, "bad_v1")).isEqualTo("500 {\"msg\":\"the handler failed\"}");
      assertThat(send(failing, "callback_v1")).isEqualTo("200 {}");
      assertThat(
              EventReceiver.builder()
                  .encryptKey("key")
                  .listener(broken)
                  .build()
                  .receive(
                      name -> {
                        throw fail(failure);
                      },
                      new byte[0])
                  .status())
          .isEqualTo(500);
    } finally {
      logger.removeHandler(log);
      failing.close();
    }
    assertThat(logged)
        .hasSize(7)
        .allMatch(it -> it.getMessage().equals("A listener threw an exception"))
        .allMatch(it -> it.getThrown().getMessage().equals("broken"));
  }

  private static Handler handler(List<LogRecord> logged) {
    return new Handler() {
      @Override
      public void publish(LogRecord message) {
        logged.add(message);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void the_log_contains_no_control_characters_and_no_long_id() {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Handler log = handler(logged);
    Logger logger = Logger.getLogger("dev.larkspur.runtime.event");
    logger.addHandler(log);
    Level before = logger.getLevel();
    logger.setLevel(Level.ALL);
    try {
      EventHeader header =
          new EventHeader(
              "2.0", "e\u001b[0m\n\u202e" + "x".repeat(1 << 20), "t\r\u2028{0}", null, null, null);
      LoggingListener listener = new LoggingListener();
      listener.duplicate(header);
      listener.unhandled(header);
      listener.late(header);
      listener.failed(header, new IllegalStateException(), true);
      listener.failed(header, new IllegalStateException(), false);
      listener.rejected(400, "the body is too large");
      listener.receiverFailed(new IllegalStateException());
    } finally {
      logger.removeHandler(log);
      logger.setLevel(before);
    }

    assertThat(logged).hasSize(7);
    assertThat(logged.subList(0, 5))
        .extracting(LogRecord::getMessage)
        .allMatch(it -> it.contains("t  {0} e\\u001b[0m \\u202exxx"))
        .allMatch(it -> it.length() < 700)
        .allMatch(it -> it.chars().noneMatch(Character::isISOControl));
    assertThat(logged.get(3).getMessage()).endsWith("failed; the platform will deliver it again");
    assertThat(logged.get(4).getMessage()).endsWith("failed");
    assertThat(logged.get(5).getParameters()).containsExactly(400, "the body is too large");
    assertThat(logged.get(6).getThrown()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void neither_a_log_nor_a_response_contains_a_key_a_token_or_a_body() {
    List<LogRecord> logged = new CopyOnWriteArrayList<>();
    Handler log = handler(logged);
    Logger logger = Logger.getLogger("dev.larkspur.runtime.event");
    logger.addHandler(log);
    Level before = logger.getLevel();
    logger.setLevel(Level.ALL);
    List<String> responses = new ArrayList<>();
    try (EventReceiver receiver =
        EventReceiver.builder()
            .encryptKey("secret-key")
            .verificationToken("secret-token")
            .on(
                "a_v1",
                Number.class,
                (event, header) -> {
                  throw new IllegalStateException("no");
                })
            .build()) {
      for (String body :
          List.of(
              "{\"header\":{\"event_id\":\"e1\",\"event_type\":\"a_v1\",\"token\":\"secret-token\"},"
                  + "\"event\":\"secret-body\"}",
              "{\"header\":{\"event_id\":\"e1\",\"event_type\":\"b_v1\",\"token\":\"secret-token\"},"
                  + "\"event\":\"secret-body\"}",
              "{\"header\":{\"event_id\":\"e1\",\"event_type\":\"a_v1\",\"token\":\"secret-other\"}}",
              "{\"encrypt\":\"secret-text\"}",
              "secret-body",
              "[\"secret-body\"]")) {
        byte[] bytes = body.getBytes(UTF_8);
        String time = Long.toString(Instant.now().getEpochSecond());
        Map<String, String> headers =
            Map.of(
                EventSignature.TIMESTAMP_HEADER,
                time,
                EventSignature.NONCE_HEADER,
                "secret-nonce",
                EventSignature.HEADER,
                new EventSignature("secret-key").of(time, "secret-nonce", bytes));
        responses.add(receiver.receive(headers::get, bytes).toString());
        responses.add(receiver.receive(name -> "secret-header", bytes).toString());
      }
    } finally {
      logger.removeHandler(log);
      logger.setLevel(before);
    }

    assertThat(responses).hasSize(12).noneMatch(it -> it.contains("secret"));
    assertThat(responses.subList(0, 2)).allMatch(it -> it.matches("(500|401) .*"));
    assertThat(logged).hasSize(12);
    for (LogRecord message : logged) {
      StringWriter text = new StringWriter();
      text.write(message.getMessage() + Arrays.toString(message.getParameters()));
      if (message.getThrown() != null) {
        message.getThrown().printStackTrace(new PrintWriter(text));
      }
      assertThat(text.toString()).doesNotContain("secret");
    }
  }

  @Test
  void handlers_that_never_return_fill_neither_the_memory_nor_the_threads_of_the_server() {
    CountDownLatch never = new CountDownLatch(1);
    EventReceiver.Builder builder =
        EventReceiver.builder()
            .unverified()
            .respondWithin(Duration.ZERO)
            .listener(listener)
            .onOther((event, header) -> never.await());
    EventDispatcher dispatcher = builder.dispatcher();
    int accepted = 0;
    int overloaded = 0;
    try {
      for (int i = 0; i < 2_000; i++) {
        EventHeader header = new EventHeader("2.0", "e" + i, "a_v1", null, null, null);
        Json empty = Json.NULL;
        int status = dispatcher.handle(new IncomingEvent(header, empty, empty)).status();
        accepted += status == 200 ? 1 : 0;
        overloaded += status == 503 ? 1 : 0;
      }

      assertThat(accepted).isEqualTo(1_016);
      assertThat(overloaded).isEqualTo(984);
      assertThat(dispatcher.inProgress()).isZero();
      assertThat(reported).hasSize(984).allMatch(it -> it.contains(" again "));
    } finally {
      never.countDown();
      dispatcher.close();
    }
  }

  @Test
  void a_closed_receiver_asks_for_another_delivery() {
    EventReceiver receiver = open().onOther((event, header) -> {}).build();
    assertThat(send(receiver, "a_v1")).isEqualTo("200 {}");
    marks.clear();

    receiver.close();

    assertThat(send(receiver, "a_v1")).isEqualTo("503 {\"msg\":\"the receiver is overloaded\"}");
    assertThat(marks).isEmpty();
  }

  @Test
  void the_longest_duration_is_a_valid_time_limit() {
    Duration longest = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    EventReceiver receiver =
        open()
            .respondWithin(longest)
            .replayWindow(longest)
            .on("a_v1", Json.class, (event, header) -> {})
            .onCallback("c_v1", Json.class, (event, header) -> Map.of("a", 1))
            .build();

    assertThat(send(receiver, "a_v1")).isEqualTo("200 {}");
    assertThat(send(receiver, "c_v1")).isEqualTo("200 {\"a\":1}");
    assertThat(reported).isEmpty();
    receiver.close();
  }
}
