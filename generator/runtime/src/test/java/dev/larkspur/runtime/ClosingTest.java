package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.PLAIN_GET;
import static dev.larkspur.runtime.Fixtures.PLAIN_POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.retry.RetryPolicy;
import dev.larkspur.runtime.token.TokenSource;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closing a client, cancelling and interrupting its calls, in every state of a call. */
@Timeout(240)
class ClosingTest {
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final String SERVER_ERROR =
      "HTTP/1.1 500 Oops\r\nContent-Type: application/json\r\nContent-Length: 23\r\n\r\n"
          + "{\"code\":1,\"msg\":\"oops\"}";

  /** What a call waits for. */
  enum State {
    RESPONSE(true) {
      @Override
      void respond(Socket socket) throws Exception {
        socket.awaitEnd();
      }
    },
    REST_OF_THE_RESPONSE(true) {
      @Override
      void respond(Socket socket) throws Exception {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
        socket.awaitEnd();
      }
    },
    RETRY(true) {
      @Override
      void respond(Socket socket) throws Exception {
        socket.write(SERVER_ERROR);
      }
    },
    RATE_LIMIT(false) {
      @Override
      void configure(FeishuClientBuilder builder) {
        builder.rateLimiter(call -> LONG);
      }
    },
    SHARED_TOKEN(false) {
      @Override
      void configure(FeishuClientBuilder builder) {
        builder.app("cli_1", "the-secret");
      }

      @Override
      void respond(Socket socket) throws Exception {
        socket.awaitEnd();
      }
    },
    FOREIGN_TOKEN(false) {
      @Override
      void configure(FeishuClientBuilder builder) {
        builder.token(TokenKind.TENANT, new SilentTokens());
      }
    };

    private final boolean mayBeProcessed;

    State(boolean mayBeProcessed) {
      this.mayBeProcessed = mayBeProcessed;
    }

    void configure(FeishuClientBuilder builder) {}

    void respond(Socket socket) throws Exception {}

    Operation<Json> operation() {
      return this == SHARED_TOKEN || this == FOREIGN_TOKEN
          ? Operation.get("test.get", "/open-apis/test")
              .tokens(TokenKind.TENANT)
              .returns(Json.class)
          : PLAIN_GET;
    }
  }

  /** A token source that never gets a token. */
  private static final class SilentTokens implements TokenSource {
    @Override
    public @Nullable String ready() {
      return null;
    }

    @Override
    public CompletableFuture<String> fetch() {
      return new CompletableFuture<>();
    }

    @Override
    public boolean rejected(String token) {
      return false;
    }
  }

  /** The server's side of a connection. */
  private record Socket(java.net.Socket socket, AtomicInteger ended) {
    void write(String text) throws Exception {
      RawServer.write(socket, text);
    }

    void awaitEnd() throws Exception {
      try {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      } finally {
        ended.incrementAndGet();
      }
    }
  }

  /** A server and a client whose calls remain in one state. */
  private static final class Scene implements AutoCloseable {
    final State state;
    final AtomicInteger endedConnections = new AtomicInteger();
    final AtomicInteger waiting = new AtomicInteger();
    final RawServer server;
    final FeishuClient client;

    Scene(State state) {
      this.state = state;
      server =
          new RawServer((number, socket) -> state.respond(new Socket(socket, endedConnections)));
      FeishuClientBuilder builder =
          FeishuClient.builder()
              .baseUrl(server.url())
              .timeout(LONG.multipliedBy(2))
              .attemptTimeout(LONG)
              .retry(RetryPolicy.builder().delays(LONG, LONG).build())
              .listener(operation -> new Waiting());
      state.configure(builder);
      client = builder.build();
    }

    /** Waits until a number of calls are in the state. */
    void await(int calls) {
      Pause.until(
          () ->
              switch (state) {
                case RESPONSE, REST_OF_THE_RESPONSE -> server.requests().size() >= calls;
                case SHARED_TOKEN -> !server.requests().isEmpty();
                case RETRY -> waiting.get() >= calls;
                case RATE_LIMIT, FOREIGN_TOKEN -> true;
              });
    }

    @Override
    public void close() {
      client.close();
      server.close();
    }

    private final class Waiting implements CallListener.Observation {
      @Override
      public void retrying(int attempt, Duration wait, FeishuException reason) {
        waiting.incrementAndGet();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void closing_ends_asynchronous_calls(State state) {
    try (Scene scene = new Scene(state)) {
      List<CompletableFuture<?>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        calls.add(scene.client.sendAsync(state.operation().call()));
      }
      scene.await(calls.size());
      int sent = scene.server.requests().size();

      scene.client.close();

      for (CompletableFuture<?> call : calls) {
        assertClosed(state, failure(call));
      }
      if (state == State.RESPONSE || state == State.REST_OF_THE_RESPONSE) {
        Pause.until(() -> scene.endedConnections.get() == calls.size());
      }
      assertThat(scene.server.requests()).hasSize(sent);
    }
  }

  @ParameterizedTest
  @EnumSource
  void closing_ends_blocking_calls(State state) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (Scene scene = new Scene(state)) {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        calls.add(
            threads.submit(
                () -> {
                  Throwable e = catchThrowable(() -> scene.client.send(state.operation().call()));
                  assertThat(Thread.currentThread().isInterrupted()).isFalse();
                  return e;
                }));
      }
      scene.await(calls.size());
      if (state == State.RATE_LIMIT || state == State.FOREIGN_TOKEN) {
        // The server and the listeners do not notice these calls.
        Pause.millis(100);
      }

      scene.client.close();

      for (Future<?> call : calls) {
        Object failure = call.get(60, TimeUnit.SECONDS);
        if (!(failure instanceof IllegalStateException)) {
          assertClosed(state, (Throwable) failure);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void assertClosed(State state, @Nullable Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            TransportException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(TransportException.Kind.CLOSED);
              assertThat(e.mayBeProcessed()).isEqualTo(state.mayBeProcessed);
              assertThat(e)
                  .hasMessage(
                      state.mayBeProcessed
                          ? "test.get: the client was closed, and the platform may have processed"
                              + " the request"
                          : "test.get: the client was closed before the platform processed the"
                              + " request");
            });
  }

  @Test
  void calls_after_closing_are_refused_and_closing_again_has_no_effect() {
    try (Scene scene = new Scene(State.RESPONSE)) {
      scene.client.close();
      scene.client.close();

      assertThatThrownBy(() -> scene.client.send(PLAIN_GET.call()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The client is closed");
      assertThatThrownBy(() -> scene.client.sendAsync(PLAIN_GET.call()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The client is closed");
    }
  }

  @Test
  void the_login_of_users_ends_with_the_client() {
    FeishuClient client = FeishuClient.builder().app("cli_1", "the-secret").build();
    OAuth oauth = client.oauth();
    client.close();

    assertThatThrownBy(() -> oauth.exchange("code"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The client is closed");
  }

  @Test
  void many_threads_and_a_callback_can_close_a_client_while_calls_start() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (RawServer server = new RawServer((number, socket) -> RawServer.json(socket, "{}"))) {
      for (int round = 0; round < 20; round++) {
        FeishuClient client = FeishuClient.builder().baseUrl(server.url()).build();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          work.add(threads.submit(() -> callUntilClosed(client, start)));
          work.add(threads.submit(() -> callAsyncUntilClosed(client, start)));
        }
        for (int i = 0; i < 3; i++) {
          work.add(
              threads.submit(
                  () -> {
                    start.await();
                    client.close();
                    return null;
                  }));
        }
        CompletableFuture<Void> closing =
            client.sendAsync(PLAIN_GET.call()).handle((response, failure) -> null);
        CompletableFuture<Void> closed = closing.thenRun(client::close);
        start.countDown();

        closed.get(60, TimeUnit.SECONDS);
        for (Future<?> each : work) {
          each.get(60, TimeUnit.SECONDS);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static @Nullable Object callUntilClosed(FeishuClient client, CountDownLatch start)
      throws InterruptedException {
    start.await();
    while (true) {
      Throwable failure = catchThrowable(() -> client.send(PLAIN_GET.call()));
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      if (failure instanceof IllegalStateException) {
        return null;
      }
      assertClosedOrMissingCode(failure);
    }
  }

  private static @Nullable Object callAsyncUntilClosed(FeishuClient client, CountDownLatch start)
      throws InterruptedException {
    start.await();
    while (true) {
      CompletableFuture<?> call;
      try {
        call = client.sendAsync(PLAIN_GET.call());
      } catch (IllegalStateException e) {
        return null;
      }
      assertClosedOrMissingCode(failure(call));
    }
  }

  /** The response has no code, so that a call that is not closed fails with another exception. */
  private static void assertClosedOrMissingCode(@Nullable Throwable failure) {
    if (failure instanceof TransportException e) {
      assertThat(e.kind()).isEqualTo(TransportException.Kind.CLOSED);
    } else {
      assertThat(failure).isInstanceOf(FeishuException.class);
    }
  }

  @SuppressWarnings("try") // Closes the client while its download is read.
  @Test
  void closing_ends_a_download() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
                  socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                  ended.countDown();
                });
        FeishuClient client =
            FeishuClient.builder()
                .baseUrl(server.url())
                .attemptTimeout(LONG)
                .timeout(LONG)
                .build();
        Download download = client.download(PLAIN_GET.call())) {
      assertThat(download.stream().readNBytes(3)).hasSize(3);
      CompletableFuture<Throwable> reading =
          CompletableFuture.supplyAsync(() -> catchThrowable(() -> download.stream().read()));

      client.close();

      assertThat(reading.get(60, TimeUnit.SECONDS)).hasMessage("The stream is closed");
      assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** Ways to end a future early. */
  enum Early {
    CANCEL {
      @Override
      void end(CompletableFuture<?> future) {
        future.cancel(true);
      }
    },
    TIMEOUT {
      @Override
      void end(CompletableFuture<?> future) {
        future.completeExceptionally(new IllegalStateException("too late"));
      }
    };

    abstract void end(CompletableFuture<?> future);
  }

  @ParameterizedTest
  @EnumSource
  void futures_that_end_early_release_their_connections(Early early) {
    endedEarly(early, client -> client.sendAsync(PLAIN_GET.call()));
    endedEarly(early, client -> client.exchangeAsync(PLAIN_GET.call()));
    endedEarly(early, client -> client.downloadAsync(PLAIN_GET.call()));
  }

  @ParameterizedTest
  @EnumSource
  void dependents_that_end_early_release_the_connections(Early early) {
    endedEarly(
        early,
        client ->
            client
                .sendAsync(PLAIN_GET.call())
                .thenApply(Json::toString)
                .thenCompose(CompletableFuture::completedFuture));
  }

  private static void endedEarly(Early early, Function<FeishuClient, CompletableFuture<?>> start) {
    try (Scene scene = new Scene(State.RESPONSE)) {
      List<CompletableFuture<?>> calls = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        calls.add(start.apply(scene.client));
      }
      scene.await(calls.size());

      calls.forEach(early::end);

      Pause.until(() -> scene.endedConnections.get() == calls.size());
      assertThat(calls).allMatch(CompletableFuture::isDone);
    }
  }

  @Test
  void a_call_continues_while_one_of_its_dependents_is_needed() throws Exception {
    CountDownLatch respond = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  respond.await();
                  RawServer.json(socket, "{\"code\":0,\"data\":{\"a\":1}}");
                });
        FeishuClient client = FeishuClient.builder().baseUrl(server.url()).build()) {
      CompletableFuture<Json> call = client.sendAsync(PLAIN_GET.call());
      CompletableFuture<Long> needed = call.thenApply(response -> response.get("a").asLong(0));
      CompletableFuture<Boolean> cancelled = call.thenApply(Json::isObject);
      cancelled.cancel(true);
      respond.countDown();

      assertThat(needed.get(60, TimeUnit.SECONDS)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"RETRY", "RATE_LIMIT", "SHARED_TOKEN"})
  void nothing_is_sent_after_a_call_was_cancelled_while_it_waits(State state) throws Exception {
    LaterTime time = new LaterTime();
    List<String> requests;
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  if (state == State.RETRY) {
                    RawServer.write(socket, SERVER_ERROR);
                  } else {
                    time.tokenRequested.countDown();
                    time.answerToken.await();
                    RawServer.json(
                        socket, "{\"code\":0,\"tenant_access_token\":\"t-1\",\"expire\":7200}");
                  }
                });
        FeishuClient client = builder(state, server, time).build()) {
      CompletableFuture<?> call = client.sendAsync(state.operation().call());
      if (state == State.SHARED_TOKEN) {
        time.tokenRequested.await();
      } else {
        Pause.until(() -> !time.tasks.isEmpty());
      }
      int before = server.requests().size();
      call.cancel(true);
      time.answerToken.countDown();
      if (state == State.SHARED_TOKEN) {
        assertThat(client.tokens(TokenKind.TENANT).fetch().get(60, TimeUnit.SECONDS))
            .isEqualTo("t-1");
      }
      time.tasks.forEach(Runnable::run);

      requests = server.requests();
      assertThat(requests).hasSize(before);
    }
  }

  private static FeishuClientBuilder builder(State state, RawServer server, TimeSource time) {
    FeishuClientBuilder builder = FeishuClient.builder().baseUrl(server.url()).time(time);
    if (state == State.RATE_LIMIT) {
      builder.rateLimiter(call -> Duration.ofSeconds(1));
    }
    if (state == State.SHARED_TOKEN) {
      builder.app("cli_1", "the-secret");
    }
    return builder;
  }

  /** The system's time, which keeps delayed tasks until the test runs them. */
  private static final class LaterTime implements TimeSource {
    final List<Runnable> tasks = new CopyOnWriteArrayList<>();
    final CountDownLatch tokenRequested = new CountDownLatch(1);
    final CountDownLatch answerToken = new CountDownLatch(1);

    @Override
    public Instant instant() {
      return Instant.now();
    }

    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration) {
      throw new AssertionError("An asynchronous call must not block");
    }

    @Override
    public void later(Duration duration, Executor executor, Runnable task) {
      tasks.add(task);
    }
  }

  @Test
  void a_fetch_of_a_token_that_one_caller_cancels_continues_for_the_others() throws Exception {
    CountDownLatch requested = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  requested.countDown();
                  answer.await();
                  RawServer.json(
                      socket, "{\"code\":0,\"tenant_access_token\":\"t-1\",\"expire\":7200}");
                });
        FeishuClient client =
            FeishuClient.builder().baseUrl(server.url()).app("cli_1", "the-secret").build()) {
      TokenSource tokens = client.tokens(TokenKind.TENANT);
      CompletableFuture<String> impatient = tokens.fetch();
      CompletableFuture<String> patient = tokens.fetch();
      requested.await();
      impatient.cancel(true);
      answer.countDown();

      assertThat(patient.get(60, TimeUnit.SECONDS)).isEqualTo("t-1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_interrupt_ends_a_blocking_call(State state) throws Exception {
    try (Scene scene = new Scene(state)) {
      CompletableFuture<Throwable> thrown = new CompletableFuture<>();
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                thrown.complete(catchThrowable(() -> scene.client.send(state.operation().call())));
                flag.complete(Thread.currentThread().isInterrupted());
              });
      caller.start();
      scene.await(1);
      caller.interrupt();

      assertThat(thrown.get(60, TimeUnit.SECONDS))
          .isInstanceOfSatisfying(
              TransportException.class,
              e -> {
                assertThat(e.kind()).isEqualTo(TransportException.Kind.INTERRUPTED);
                assertThat(e.mayBeProcessed()).isEqualTo(sent(state, scene));
              });
      assertThat(flag.get(60, TimeUnit.SECONDS)).isTrue();
      if (state == State.RESPONSE || state == State.REST_OF_THE_RESPONSE) {
        Pause.until(() -> scene.endedConnections.get() == 1);
      }
    }
  }

  /** Returns whether the call was sent; one that is interrupted early waits for nothing yet. */
  private static boolean sent(State state, Scene scene) {
    return state.mayBeProcessed && !scene.server.requests().isEmpty();
  }

  @Test
  void a_write_after_a_refused_connection_was_not_processed() {
    try (FeishuClient client =
        FeishuClient.builder().baseUrl(RawServer.refusingUrl()).retry(RetryPolicy.NEVER).build()) {
      TransportException e =
          catchThrowableOfType(TransportException.class, () -> client.send(PLAIN_POST.call()));

      assertThat(e.mayBeProcessed()).isFalse();
    }
  }

  private static @Nullable Throwable failure(CompletableFuture<?> call) {
    try {
      call.get(60, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return cause instanceof CompletionException ? cause.getCause() : cause;
    } catch (Exception e) {
      return e;
    }
  }
}
