package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.PLAIN_GET;
import static dev.larkspur.runtime.Fixtures.PLAIN_POST;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FaultsTest {
  private static final String GOOD =
      "{\"code\":0,\"msg\":\"ok\",\"data\":{\"message_id\":\"om_2\"}}";
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n";

  /** A host name that is too long for DNS, so that no name server is queried. */
  private static final String TOO_LONG_FOR_A_NAME = "n".repeat(64);

  @Test
  void a_refused_connection_is_retried_for_every_method() {
    FakeTime time = new FakeTime();
    try (FeishuClient client = client(RawServer.refusingUrl()).time(time).build()) {
      TransportException e =
          catchThrowableOfType(TransportException.class, () -> client.send(PLAIN_POST.call()));

      assertThat(e.kind()).isEqualTo(TransportException.Kind.NOT_CONNECTED);
      assertThat(e).hasMessage("test.post: connection refused (attempt 3)");
      assertThat(time.waits()).hasSize(2);
    }
  }

  @Test
  void an_unknown_host_is_reported_as_not_connected() {
    try (FeishuClient client =
        client("http://" + TOO_LONG_FOR_A_NAME + ".invalid").retry(RetryPolicy.NEVER).build()) {
      TransportException e =
          catchThrowableOfType(TransportException.class, () -> client.send(PLAIN_GET.call()));

      assertThat(e.kind()).isEqualTo(TransportException.Kind.NOT_CONNECTED);
    }
  }

  @Test
  void a_post_with_a_lost_response_is_not_retried_without_a_key() {
    try (RawServer server = new RawServer((number, socket) -> RawServer.reset(socket));
        FeishuClient client = client(server.url()).build()) {
      TransportException e =
          catchThrowableOfType(
              TransportException.class, () -> client.send(PLAIN_POST.call().body(List.of())));

      assertThat(e.kind()).isEqualTo(TransportException.Kind.CONNECTION_LOST);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void a_post_with_a_lost_response_is_retried_unchanged_with_a_key() {
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  if (number == 1) {
                    RawServer.reset(socket);
                  } else {
                    RawServer.json(socket, GOOD);
                  }
                });
        FeishuClient client = client(server.url()).build()) {
      assertThat(client.send(REPLY).messageId()).isEqualTo("om_2");
      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().get(1)).isEqualTo(server.requests().get(0));
    }
  }

  @Test
  void a_reset_during_the_response_is_a_lost_connection() {
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  RawServer.write(socket, HEAD + "{\"code\":0,");
                  Pause.millis(50);
                  RawServer.reset(socket);
                });
        FeishuClient client = client(server.url()).retry(RetryPolicy.NEVER).build()) {
      TransportException e =
          catchThrowableOfType(TransportException.class, () -> client.send(REPLY));

      assertThat(e.kind()).isEqualTo(TransportException.Kind.CONNECTION_LOST);
    }
  }

  /** The whole response would take at least twenty seconds and is not valid JSON. */
  @Test
  void a_slow_response_does_not_exceed_the_attempt_timeout() {
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  RawServer.write(socket, HEAD);
                  for (int i = 0; i < 500; i++) {
                    Pause.millis(40);
                    RawServer.write(socket, " ");
                  }
                });
        FeishuClient client =
            client(server.url())
                .attemptTimeout(Duration.ofMillis(300))
                .retry(RetryPolicy.NEVER)
                .build()) {
      long start = System.nanoTime();
      TransportException e =
          catchThrowableOfType(TransportException.class, () -> client.send(PLAIN_GET.call()));

      assertThat(e.kind()).isEqualTo(TransportException.Kind.TIMED_OUT);
      assertThat(e).hasMessage("test.get: no response within 300 ms");
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("not timed out too early")
          .isGreaterThanOrEqualTo(Duration.ofMillis(295));
    }
  }

  /** All attempts together would take hours; each takes half a second. */
  @Test
  void the_whole_call_has_its_own_timeout() {
    try (RawServer server = new RawServer((number, socket) -> Pause.millis(120_000));
        FeishuClient client =
            client(server.url())
                .attemptTimeout(Duration.ofMillis(500))
                .retry(RetryPolicy.builder().attempts(10_000).budget(10_000).build())
                .build()) {
      CallOptions options = CallOptions.timeout(Duration.ofSeconds(2));
      TransportException sync =
          catchThrowableOfType(
              TransportException.class, () -> client.send(PLAIN_GET.call(), options));
      CompletionException async =
          catchThrowableOfType(
              CompletionException.class, () -> client.sendAsync(PLAIN_GET.call(), options).join());

      assertThat(sync.kind()).isEqualTo(TransportException.Kind.TIMED_OUT);
      assertThat(async.getCause()).isInstanceOf(TransportException.class);
      assertThat(server.requests().size()).isBetween(2, 8);
    }
  }

  @Test
  void an_attempt_that_times_out_releases_its_connection() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  if (socket.getInputStream().read() < 0) {
                    closed.countDown();
                  }
                });
        FeishuClient client =
            client(server.url())
                .attemptTimeout(Duration.ofMillis(300))
                .retry(RetryPolicy.NEVER)
                .build()) {
      // On a busy machine the attempt may time out before the request is sent.
      do {
        assertThatThrownBy(() -> client.send(PLAIN_GET.call()))
            .isInstanceOf(TransportException.class);
      } while (server.requests().isEmpty());

      assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void cancelling_an_exchange_releases_its_connection() throws Exception {
    cancelReleasesConnection(client -> client.exchangeAsync(PLAIN_GET.call()));
  }

  @Test
  void cancelling_a_value_releases_its_connection() throws Exception {
    cancelReleasesConnection(client -> client.sendAsync(PLAIN_GET.call()));
  }

  private static void cancelReleasesConnection(Function<FeishuClient, CompletableFuture<?>> start)
      throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  if (socket.getInputStream().read() < 0) {
                    closed.countDown();
                  }
                });
        FeishuClient client = client(server.url()).build()) {
      CompletableFuture<?> future = start.apply(client);
      Pause.until(() -> !server.requests().isEmpty());
      future.cancel(true);

      assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void an_interrupted_thread_stops_waiting_and_stays_interrupted() throws Exception {
    AtomicReference<TransportException> thrown = new AtomicReference<>();
    AtomicReference<Boolean> flag = new AtomicReference<>();
    try (RawServer server = new RawServer((number, socket) -> Pause.millis(120_000));
        FeishuClient client = client(server.url()).build()) {
      Thread caller =
          new Thread(
              () -> {
                thrown.set(
                    catchThrowableOfType(
                        TransportException.class, () -> client.send(PLAIN_GET.call())));
                flag.set(Thread.currentThread().isInterrupted());
              });
      caller.start();
      Pause.until(() -> !server.requests().isEmpty());
      caller.interrupt();
      caller.join();

      assertThat(thrown.get().kind()).isEqualTo(TransportException.Kind.INTERRUPTED);
      assertThat(flag.get()).isTrue();
    }
  }

  private static FeishuClientBuilder client(String url) {
    return FeishuClient.builder().baseUrl(url).token(TokenKind.TENANT, "t-secret");
  }
}
