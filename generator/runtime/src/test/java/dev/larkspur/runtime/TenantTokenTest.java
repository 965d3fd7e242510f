package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.REPLIED;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static dev.larkspur.runtime.Fixtures.REPLY_PATH;
import static dev.larkspur.runtime.Fixtures.TENANT_PATH;
import static dev.larkspur.runtime.Fixtures.error;
import static dev.larkspur.runtime.Fixtures.tenantToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.LoopbackServer.Answer;
import dev.larkspur.runtime.LoopbackServer.Asked;
import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.TokenStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TenantTokenTest {
  private final FakeTime time = new FakeTime();
  private final AtomicInteger issued = new AtomicInteger();

  @Test
  void threads_that_start_together_share_one_fetch() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(32);
    try (LoopbackServer server = new LoopbackServer(this::slowlyIssuing);
        FeishuClient client = app(server).build()) {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        calls.add(
            threads.submit(
                (Callable<Object>)
                    () -> {
                      start.await();
                      return client.send(REPLY);
                    }));
      }
      start.countDown();
      for (Future<?> call : calls) {
        call.get(60, TimeUnit.SECONDS);
      }

      assertThat(server.asked(TENANT_PATH)).hasSize(1);
      assertThat(server.asked(REPLY_PATH))
          .hasSize(32)
          .allSatisfy(asked -> assertThat(asked.header("Authorization")).isEqualTo("Bearer t-1"));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void asynchronous_calls_share_one_fetch_too_even_when_the_executor_is_busy_waiting()
      throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try (LoopbackServer server = new LoopbackServer(this::slowlyIssuing);
        FeishuClient client = app(server).executor(two).build()) {
      Future<?> one = two.submit(() -> client.send(REPLY));
      Future<?> other = two.submit(() -> client.send(REPLY));
      CompletableFuture<?> third = client.sendAsync(REPLY);

      one.get(60, TimeUnit.SECONDS);
      other.get(60, TimeUnit.SECONDS);
      third.get(60, TimeUnit.SECONDS);
      assertThat(server.asked(TENANT_PATH)).hasSize(1);
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void in_the_last_half_hour_a_new_token_is_fetched_while_the_old_one_is_served() {
    try (LoopbackServer server = new LoopbackServer(this::issuing);
        FeishuClient client = app(server).build()) {
      client.send(REPLY);
      time.pass(Duration.ofMinutes(89));
      client.send(REPLY);
      assertThat(server.asked(TENANT_PATH)).hasSize(1);

      time.pass(Duration.ofMinutes(2));
      client.send(REPLY);
      assertThat(lastToken(server)).isEqualTo("Bearer t-1");

      assertComesToSend(client, server, "Bearer t-2");
      assertThat(server.asked(TENANT_PATH)).hasSize(2);
    }
  }

  @Test
  void a_refresh_that_fails_is_not_noticed_while_the_old_token_is_good() {
    AtomicInteger fetches = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    try (LoopbackServer server =
            new LoopbackServer(
                asked ->
                    asked.path().equals(TENANT_PATH) && fetches.incrementAndGet() > 1
                        ? error(400, 10003, "invalid param")
                        : issuing(asked));
        FeishuClient client = app(server).listener(fetchesThatEnd(ended)).build()) {
      client.send(REPLY);
      time.pass(Duration.ofMinutes(91));

      for (int i = 0; i < 20; i++) {
        client.send(REPLY);
      }
      Pause.until(() -> ended.get() == 2);
      for (int i = 0; i < 20; i++) {
        client.send(REPLY);
      }

      assertThat(lastToken(server)).isEqualTo("Bearer t-1");
      assertThat(server.asked(TENANT_PATH)).hasSize(2);
    }
  }

  @Test
  void an_ended_token_is_never_sent() {
    try (LoopbackServer server = new LoopbackServer(this::issuing);
        FeishuClient client = app(server).build()) {
      client.send(REPLY);
      time.pass(Duration.ofHours(2));
      client.send(REPLY);

      assertThat(lastToken(server)).isEqualTo("Bearer t-2");
    }
  }

  @Test
  void a_refused_token_is_replaced_and_the_post_sent_once_more() {
    try (LoopbackServer server =
            new LoopbackServer(
                asked ->
                    "Bearer t-1".equals(asked.header("Authorization"))
                        ? error(400, 99991663, "Invalid access token for authorization.")
                        : issuing(asked));
        FeishuClient client = app(server).build()) {
      Exchange<?> exchange = client.exchange(Fixtures.PLAIN_POST.call(), asTenant());

      assertThat(exchange.attempts()).isEqualTo(2);
      assertThat(server.asked(TENANT_PATH)).hasSize(2);
      assertThat(time.waits()).isEmpty();
    }
  }

  @Test
  void a_second_refusal_is_an_error() {
    try (LoopbackServer server =
            new LoopbackServer(
                asked ->
                    asked.path().equals(TENANT_PATH)
                        ? issuing(asked)
                        : error(200, 99991663, "Invalid access token for authorization."));
        FeishuClient client = app(server).build()) {
      ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

      assertThat(e.is(PlatformError.TENANT_TOKEN_INVALID)).isTrue();
      assertThat(server.asked(REPLY_PATH)).hasSize(2);
      assertThat(server.asked(TENANT_PATH)).hasSize(2);
    }
  }

  @Test
  void where_the_page_names_no_token_one_is_sent_only_when_the_platform_asks() {
    try (LoopbackServer server =
            new LoopbackServer(
                asked ->
                    asked.path().equals(TENANT_PATH) || asked.header("Authorization") != null
                        ? issuing(asked)
                        : error(400, 99991661, "Missing access token for authorization."));
        FeishuClient client = app(server).build()) {
      client.send(Fixtures.PLAIN_POST.call().body(List.of()));

      assertThat(server.asked("/open-apis/test")).hasSize(2);
      assertThat(lastToken(server)).isEqualTo("Bearer t-1");
    }
  }

  @Test
  void clients_share_nothing_unless_they_are_handed_the_same_store() {
    TokenStore store = TokenStore.inMemory();
    try (LoopbackServer server = new LoopbackServer(this::issuing);
        FeishuClient one = app(server).build();
        FeishuClient two = app(server).build();
        FeishuClient sharing = app(server).tokenStore(store).build();
        FeishuClient alsoSharing = app(server).tokenStore(store).build()) {
      one.send(REPLY);
      two.send(REPLY);
      assertThat(server.asked(TENANT_PATH)).hasSize(2);

      sharing.send(REPLY);
      alsoSharing.send(REPLY);
      assertThat(server.asked(TENANT_PATH)).hasSize(3);
    }
  }

  @Test
  void a_refresh_ahead_does_not_take_the_old_token_from_the_store_again() {
    TokenStore store = TokenStore.inMemory();
    try (LoopbackServer server = new LoopbackServer(this::issuing);
        FeishuClient client = app(server).tokenStore(store).build()) {
      client.send(REPLY);
      time.pass(Duration.ofMinutes(91));
      client.send(REPLY);

      assertComesToSend(client, server, "Bearer t-2");
      assertThat(server.asked(TENANT_PATH)).hasSize(2);
    }
  }

  @Test
  void a_store_that_fails_fails_the_call() {
    TokenStore broken =
        new TokenStore() {
          @Override
          public AccessToken find(String key) {
            throw new IllegalStateException("the store is down");
          }

          @Override
          public void save(String key, AccessToken token) {}

          @Override
          public void drop(String key, String value) {}
        };
    try (LoopbackServer server = new LoopbackServer(this::issuing);
        FeishuClient client = app(server).tokenStore(broken).build()) {
      assertThatThrownBy(() -> client.send(REPLY)).hasMessage("the store is down");
    }
  }

  @Test
  void wrong_credentials_are_the_platforms_error() {
    try (LoopbackServer server =
            new LoopbackServer(asked -> error(400, 10014, "app secret invalid"));
        FeishuClient client = app(server).build()) {
      ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

      assertThat(e.code()).isEqualTo(10014);
      assertThat(e.operation()).isEqualTo("auth.v3.tenant_access_token.internal");
    }
  }

  @Test
  void the_kind_of_token_is_checked_before_anything_is_sent() {
    Operation<?> forUsers =
        Operation.get("docs.get", "/open-apis/docs").tokens(TokenKind.USER).returns(Object.class);
    try (LoopbackServer server = new LoopbackServer(this::issuing);
        FeishuClient client = app(server).build()) {
      assertThatThrownBy(() -> client.send(forUsers.call()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "docs.get takes a user_access_token, and the client has none:"
                  + " give it credentials, or the call a token");
      assertThatThrownBy(
              () ->
                  client.send(
                      forUsers.call(), CallOptions.builder().tenantToken("t-hidden").build()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("docs.get takes a user_access_token, not a tenant_access_token");
      client.send(forUsers.call(), CallOptions.userToken("u-1"));
      assertThat(server.asked()).hasSize(1);
      assertThat(lastToken(server)).isEqualTo("Bearer u-1");
    }
  }

  private FeishuClientBuilder app(LoopbackServer server) {
    return FeishuClient.builder().baseUrl(server.url()).app("cli_1", "the-secret").time(time);
  }

  private static CallOptions asTenant() {
    return CallOptions.builder().as(TokenKind.TENANT).build();
  }

  private Answer issuing(Asked asked) {
    return asked.path().equals(TENANT_PATH)
        ? tenantToken("t-" + issued.incrementAndGet(), 7200)
        : REPLIED;
  }

  private Answer slowlyIssuing(Asked asked) {
    if (asked.path().equals(TENANT_PATH)) {
      Pause.millis(100);
    }
    return issuing(asked);
  }

  private static String lastToken(LoopbackServer server) {
    List<Asked> calls =
        server.asked().stream().filter(asked -> !asked.path().equals(TENANT_PATH)).toList();
    return calls.get(calls.size() - 1).header("Authorization");
  }

  /** A refresh ahead is nobody's call, so there is nothing to wait for but its effect. */
  private static void assertComesToSend(FeishuClient client, LoopbackServer server, String token) {
    Pause.until(
        () -> {
          client.send(REPLY);
          return token.equals(lastToken(server));
        });
  }

  private static CallListener fetchesThatEnd(AtomicInteger ended) {
    return operation ->
        new CallListener.Observation() {
          @Override
          public void ended(CallEnd end) {
            if (operation.id().startsWith("auth.")) {
              ended.incrementAndGet();
            }
          }
        };
  }
}
