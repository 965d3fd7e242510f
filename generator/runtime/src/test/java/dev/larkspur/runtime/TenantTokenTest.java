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

import dev.larkspur.runtime.LoopbackServer.ReceivedRequest;
import dev.larkspur.runtime.LoopbackServer.Response;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenantTokenTest {
  private final FakeTime time = new FakeTime();
  private final AtomicInteger issued = new AtomicInteger();

  @Test
  void an_app_access_token_is_fetched_from_its_own_endpoint() {
    try (LoopbackServer server =
            new LoopbackServer(
                request ->
                    Response.json("{\"code\":0,\"app_access_token\":\"a-1\",\"expire\":7200}"));
        FeishuClient client = app(server).build()) {
      assertThat(client.tokens(TokenKind.APP).fetch().join()).isEqualTo("a-1");

      assertThat(server.requests("/open-apis/auth/v3/app_access_token/internal")).hasSize(1);
    }
  }

  @Test
  void a_rejected_token_is_dropped_from_the_store() {
    List<String> dropped = new ArrayList<>();
    TokenStore store =
        new TokenStore() {
          @Override
          public @Nullable AccessToken find(String key) {
            return dropped.isEmpty() ? AccessToken.lasting("t-0", 7200, time.instant()) : null;
          }

          @Override
          public void save(String key, AccessToken token) {}

          @Override
          public void drop(String key, String value) {
            dropped.add(value);
          }
        };
    try (LoopbackServer server =
            new LoopbackServer(
                request ->
                    request.path().equals(TENANT_PATH)
                        ? tenantToken("t-1", 7200)
                        : "Bearer t-0".equals(request.header("Authorization"))
                            ? error(400, 99991663, "invalid")
                            : REPLIED);
        FeishuClient client = app(server).tokenStore(store).build()) {
      client.send(REPLY);

      assertThat(dropped).containsExactly("t-0");
    }
  }

  @Test
  void concurrent_threads_share_one_fetch() throws Exception {
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

      assertThat(server.requests(TENANT_PATH)).hasSize(1);
      assertThat(server.requests(REPLY_PATH))
          .hasSize(32)
          .allSatisfy(
              request -> assertThat(request.header("Authorization")).isEqualTo("Bearer t-1"));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void asynchronous_calls_share_one_fetch_even_if_the_executor_is_blocked() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try (LoopbackServer server = new LoopbackServer(this::slowlyIssuing);
        FeishuClient client = app(server).executor(two).build()) {
      Future<?> one = two.submit(() -> client.send(REPLY));
      Future<?> other = two.submit(() -> client.send(REPLY));
      CompletableFuture<?> third = client.sendAsync(REPLY);

      one.get(60, TimeUnit.SECONDS);
      other.get(60, TimeUnit.SECONDS);
      third.get(60, TimeUnit.SECONDS);
      assertThat(server.requests(TENANT_PATH)).hasSize(1);
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void the_tokens_of_a_client_can_be_used_elsewhere() {
    try (LoopbackServer server = new LoopbackServer(this::issuing);
        FeishuClient client = app(server).build();
        FeishuClient without = FeishuClient.builder().build()) {
      assertThat(client.tokens(TokenKind.TENANT).fetch().join()).isEqualTo("t-1");
      client.send(REPLY);

      assertThat(server.requests(TENANT_PATH)).hasSize(1);
      assertThatThrownBy(() -> client.tokens(TokenKind.USER))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The client has no access tokens of kind USER");
      assertThatThrownBy(() -> without.tokens(TokenKind.TENANT))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void in_the_last_half_hour_a_new_token_is_fetched_in_the_background() {
    try (LoopbackServer server = new LoopbackServer(this::issuing);
        FeishuClient client = app(server).build()) {
      client.send(REPLY);
      time.pass(Duration.ofMinutes(89));
      client.send(REPLY);
      assertThat(server.requests(TENANT_PATH)).hasSize(1);

      time.pass(Duration.ofMinutes(2));
      client.send(REPLY);
      assertThat(lastToken(server)).isEqualTo("Bearer t-1");

      awaitToken(client, server, "Bearer t-2");
      assertThat(server.requests(TENANT_PATH)).hasSize(2);
    }
  }

  @Test
  void a_failed_background_refresh_does_not_affect_calls() {
    AtomicInteger fetches = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    try (LoopbackServer server =
            new LoopbackServer(
                request ->
                    request.path().equals(TENANT_PATH) && fetches.incrementAndGet() > 1
                        ? error(400, 10003, "invalid param")
                        : issuing(request));
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
      assertThat(server.requests(TENANT_PATH)).hasSize(2);
    }
  }

  @Test
  void an_expired_token_is_never_sent() {
    try (LoopbackServer server = new LoopbackServer(this::issuing);
        FeishuClient client = app(server).build()) {
      client.send(REPLY);
      time.pass(Duration.ofHours(2));
      client.send(REPLY);

      assertThat(lastToken(server)).isEqualTo("Bearer t-2");
    }
  }

  @Test
  void a_rejected_token_is_replaced_and_the_post_is_retried() {
    try (LoopbackServer server =
            new LoopbackServer(
                request ->
                    "Bearer t-1".equals(request.header("Authorization"))
                        ? error(400, 99991663, "Invalid access token for authorization.")
                        : issuing(request));
        FeishuClient client = app(server).build()) {
      Exchange<?> exchange = client.exchange(Fixtures.PLAIN_POST.call(), asTenant());

      assertThat(exchange.attempts()).isEqualTo(2);
      assertThat(server.requests(TENANT_PATH)).hasSize(2);
      assertThat(time.waits()).isEmpty();
    }
  }

  @Test
  void a_second_rejection_is_an_error() {
    try (LoopbackServer server =
            new LoopbackServer(
                request ->
                    request.path().equals(TENANT_PATH)
                        ? issuing(request)
                        : error(200, 99991663, "Invalid access token for authorization."));
        FeishuClient client = app(server).build()) {
      ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

      assertThat(e.is(PlatformError.TENANT_TOKEN_INVALID)).isTrue();
      assertThat(server.requests(REPLY_PATH)).hasSize(2);
      assertThat(server.requests(TENANT_PATH)).hasSize(2);
    }
  }

  @Test
  void an_undocumented_token_is_sent_only_if_the_platform_requires_it() {
    try (LoopbackServer server =
            new LoopbackServer(
                request ->
                    request.path().equals(TENANT_PATH) || request.header("Authorization") != null
                        ? issuing(request)
                        : error(400, 99991661, "Missing access token for authorization."));
        FeishuClient client = app(server).build()) {
      client.send(Fixtures.PLAIN_POST.call().body(List.of()));

      assertThat(server.requests("/open-apis/test")).hasSize(2);
      assertThat(lastToken(server)).isEqualTo("Bearer t-1");
    }
  }

  @Test
  void clients_share_tokens_only_through_a_common_store() {
    TokenStore store = TokenStore.inMemory();
    try (LoopbackServer server = new LoopbackServer(this::issuing);
        FeishuClient one = app(server).build();
        FeishuClient two = app(server).build();
        FeishuClient sharing = app(server).tokenStore(store).build();
        FeishuClient alsoSharing = app(server).tokenStore(store).build()) {
      one.send(REPLY);
      two.send(REPLY);
      assertThat(server.requests(TENANT_PATH)).hasSize(2);

      sharing.send(REPLY);
      alsoSharing.send(REPLY);
      assertThat(server.requests(TENANT_PATH)).hasSize(3);
    }
  }

  @Test
  void a_background_refresh_does_not_reuse_the_old_token_from_the_store() {
    TokenStore store = TokenStore.inMemory();
    try (LoopbackServer server = new LoopbackServer(this::issuing);
        FeishuClient client = app(server).tokenStore(store).build()) {
      client.send(REPLY);
      time.pass(Duration.ofMinutes(91));
      client.send(REPLY);

      awaitToken(client, server, "Bearer t-2");
      assertThat(server.requests(TENANT_PATH)).hasSize(2);
    }
  }

  @Test
  void a_failing_store_fails_the_call() {
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
  void wrong_credentials_are_reported_as_the_platform_error() {
    try (LoopbackServer server =
            new LoopbackServer(request -> error(400, 10014, "app secret invalid"));
        FeishuClient client = app(server).build()) {
      ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

      assertThat(e.code()).isEqualTo(10014);
      assertThat(e.known()).isEqualTo(PlatformError.APP_UNAUTHORIZED);
      assertThat(e)
          .hasMessageContaining("app secret invalid")
          .hasMessageContaining("Check the app");
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
              "docs.get requires a user_access_token, but the client has none:"
                  + " set credentials in the client builder or a token in the call options");
      assertThatThrownBy(
              () ->
                  client.send(
                      forUsers.call(), CallOptions.builder().tenantToken("t-hidden").build()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("docs.get accepts a user_access_token, not a tenant_access_token");
      client.send(forUsers.call(), CallOptions.userToken("u-1"));
      assertThat(server.requests()).hasSize(1);
      assertThat(lastToken(server)).isEqualTo("Bearer u-1");
    }
  }

  private FeishuClientBuilder app(LoopbackServer server) {
    return FeishuClient.builder().baseUrl(server.url()).app("cli_1", "the-secret").time(time);
  }

  private static CallOptions asTenant() {
    return CallOptions.builder().as(TokenKind.TENANT).build();
  }

  private Response issuing(ReceivedRequest request) {
    return request.path().equals(TENANT_PATH)
        ? tenantToken("t-" + issued.incrementAndGet(), 7200)
        : REPLIED;
  }

  private Response slowlyIssuing(ReceivedRequest request) {
    if (request.path().equals(TENANT_PATH)) {
      Pause.millis(100);
    }
    return issuing(request);
  }

  private static String lastToken(LoopbackServer server) {
    List<ReceivedRequest> calls =
        server.requests().stream().filter(request -> !request.path().equals(TENANT_PATH)).toList();
    return calls.get(calls.size() - 1).header("Authorization");
  }

  /**
   * Waits until the client sends the given token, because no call waits for a background refresh.
   */
  private static void awaitToken(FeishuClient client, LoopbackServer server, String token) {
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
