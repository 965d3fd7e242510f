package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.REPLIED;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static dev.larkspur.runtime.Fixtures.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.http.Header;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ListenerTest {
  private final List<String> reported = new CopyOnWriteArrayList<>();

  @Test
  void a_listener_receives_the_start_each_attempt_each_wait_and_the_end() {
    try (LoopbackServer server =
            responding(
                error(429, 99991400, "limited"), REPLIED, error(400, 230001, "no"), REPLIED);
        FeishuClient client = client(server).listener(this::watch).build()) {
      client.send(REPLY);
      assertThatThrownBy(() -> client.sendAsync(REPLY).join());

      assertThat(reported)
          .containsExactly(
              "start im.v1.message.reply",
              "attempt 1",
              "retry 1 ApiException",
              "attempt 2",
              "end 2 200 null",
              "start im.v1.message.reply",
              "attempt 1",
              "end 1 400 ApiException");
    }
  }

  @Test
  void a_failing_listener_does_not_affect_the_call() {
    try (LoopbackServer server = responding(REPLIED, REPLIED);
        FeishuClient client =
            client(server)
                .listener(
                    operation -> {
                      throw new IllegalStateException("broken");
                    })
                .listener(
                    operation ->
                        new CallListener.Observation() {
                          @Override
                          public void ended(CallEnd end) {
                            throw new IllegalStateException("broken");
                          }
                        })
                .build()) {
      assertThat(client.send(REPLY)).isEqualTo(client.sendAsync(REPLY).join());
    }
  }

  @Test
  void a_listener_adds_headers_to_each_attempt() {
    try (LoopbackServer server = responding(error(429, 99991400, "limited"), REPLIED);
        FeishuClient client =
            client(server)
                .listener(operation -> adding("traceparent", "00-trace-"))
                .listener(operation -> adding("Authorization", "Bearer other"))
                .listener(operation -> adding("X-Line", "a\nb"))
                .build()) {
      client.send(REPLY);

      assertThat(server.requests())
          .extracting(request -> request.header("Traceparent"))
          .containsExactly("00-trace-1", "00-trace-2");
      assertThat(server.requests())
          .allSatisfy(
              request -> {
                assertThat(request.header("Authorization")).isEqualTo("Bearer t-secret");
                assertThat(request.header("X-line")).isNull();
              });
    }
  }

  @Test
  void a_listener_is_started_on_the_thread_of_the_caller() {
    try (LoopbackServer server = responding(REPLIED);
        FeishuClient client =
            client(server)
                .listener(
                    operation -> {
                      reported.add(Thread.currentThread().getName());
                      return watch(operation);
                    })
                .build()) {
      client.sendAsync(REPLY).join();

      assertThat(reported.get(0)).isEqualTo(Thread.currentThread().getName());
    }
  }

  @Test
  void the_end_of_a_cancelled_call_is_reported_once() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    try (LoopbackServer server =
            new LoopbackServer(
                request -> {
                  arrived.countDown();
                  await(answer);
                  return REPLIED;
                });
        FeishuClient client = client(server).listener(this::watch).build()) {
      CompletableFuture<?> call = client.exchangeAsync(REPLY);
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
      call.cancel(true);
      answer.countDown();
    }

    assertThat(reported)
        .containsExactly("start im.v1.message.reply", "attempt 1", "end 1 0 CancellationException");
  }

  @Test
  void the_end_is_reported_if_an_interceptor_or_the_rate_limiter_fails() {
    RateLimiter tooLong = call -> Duration.ofHours(1);
    try (FeishuClient client =
            FeishuClient.builder()
                .token(TokenKind.TENANT, "t")
                .interceptor(
                    (request, next) -> {
                      throw new IllegalStateException("broken");
                    })
                .listener(this::watch)
                .build();
        FeishuClient limited =
            FeishuClient.builder()
                .token(TokenKind.TENANT, "t")
                .rateLimiter(tooLong)
                .listener(this::watch)
                .build()) {
      assertThatThrownBy(() -> client.send(REPLY)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> client.sendAsync(REPLY).join())
          .hasCauseInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> limited.send(REPLY)).isInstanceOf(TransportException.class);

      assertThat(reported)
          .containsExactly(
              "start im.v1.message.reply",
              "attempt 1",
              "end 1 0 IllegalStateException",
              "start im.v1.message.reply",
              "attempt 1",
              "end 1 0 IllegalStateException",
              "start im.v1.message.reply",
              "end 0 0 TransportException");
    }
  }

  @Test
  void interceptors_run_inside_the_retry_the_first_outermost() {
    try (LoopbackServer server = responding(error(429, 99991400, "limited"), REPLIED);
        FeishuClient client =
            client(server)
                .interceptor(
                    (request, next) -> {
                      reported.add("outer");
                      return next.send(request.with(new Header("X-Outer", "1")))
                          .thenApply(
                              response -> {
                                reported.add("outer receives " + response.status());
                                return response;
                              });
                    })
                .interceptor(
                    (request, next) -> {
                      reported.add(
                          "inner sends " + request.headers().stream().map(Header::name).toList());
                      return next.send(request);
                    })
                .build()) {
      client.send(REPLY);

      assertThat(reported)
          .containsExactly(
              "outer",
              "inner sends [User-Agent, Content-Type, Authorization, X-Outer]",
              "outer receives 429",
              "outer",
              "inner sends [User-Agent, Content-Type, Authorization, X-Outer]",
              "outer receives 200");
      assertThat(server.requests().get(0).header("X-outer")).isEqualTo("1");
    }
  }

  @Test
  void dependents_of_a_future_never_run_on_an_io_thread() {
    try (LoopbackServer server = new LoopbackServer(request -> REPLIED);
        FeishuClient client =
            client(server)
                .interceptor(
                    (request, next) ->
                        next.send(request)
                            .whenComplete(
                                (response, failure) ->
                                    reported.add(Thread.currentThread().getName())))
                .build()) {
      CompletableFuture<String> name =
          client.sendAsync(REPLY).thenApply(reply -> Thread.currentThread().getName());

      assertThat(name.join()).doesNotContain("HttpClient");
      client.send(REPLY);
      assertThat(reported)
          .hasSize(2)
          .allSatisfy(thread -> assertThat(thread).doesNotContain("HttpClient"));
    }
  }

  @Test
  void a_dependent_may_wait_for_another_call() {
    try (LoopbackServer server = new LoopbackServer(request -> REPLIED);
        FeishuClient client = client(server).build()) {
      CompletableFuture<?>[] calls = new CompletableFuture<?>[40];
      for (int i = 0; i < calls.length; i++) {
        calls[i] = client.sendAsync(REPLY).thenApply(reply -> client.sendAsync(REPLY).join());
      }

      assertThat(CompletableFuture.allOf(calls)).succeedsWithin(Duration.ofSeconds(60));
    }
  }

  @Test
  void a_closed_client_rejects_calls() {
    FeishuClient client = FeishuClient.builder().build();
    client.close();

    assertThatThrownBy(() -> client.send(REPLY)).hasMessage("The client is closed");
  }

  private static CallListener.Observation adding(String name, String value) {
    return new CallListener.Observation() {
      @Override
      public Map<String, String> headers(int attempt) {
        return Map.of(name, value + attempt);
      }
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CallListener.Observation watch(Operation<?> operation) {
    reported.add("start " + operation.id());
    return new CallListener.Observation() {
      @Override
      public void attempting(int attempt) {
        reported.add("attempt " + attempt);
      }

      @Override
      public void retrying(int attempt, Duration wait, FeishuException reason) {
        reported.add("retry " + attempt + ' ' + reason.getClass().getSimpleName());
      }

      @Override
      public void ended(CallEnd end) {
        Throwable failure = end.failure();
        reported.add(
            "end "
                + end.attempts()
                + ' '
                + end.status()
                + ' '
                + (failure == null ? null : failure.getClass().getSimpleName()));
      }
    };
  }

  private static FeishuClientBuilder client(LoopbackServer server) {
    return FeishuClient.builder()
        .baseUrl(server.url())
        .token(TokenKind.TENANT, "t-secret")
        .time(new FakeTime());
  }

  private static LoopbackServer responding(Response... responses) {
    Iterator<Response> next = List.of(responses).iterator();
    return new LoopbackServer(request -> next.next());
  }
}
