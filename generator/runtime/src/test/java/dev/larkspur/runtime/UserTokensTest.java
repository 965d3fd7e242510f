package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.REPLIED;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static dev.larkspur.runtime.Fixtures.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.LoopbackServer.ReceivedRequest;
import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.TokenSource;
import dev.larkspur.runtime.token.UserGrant;
import dev.larkspur.runtime.token.UserGrants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTokensTest {
  private static final String TOKEN = "/open-apis/authen/v2/oauth/token";

  private final FakeTime time = new FakeTime();
  private final AtomicInteger issued = new AtomicInteger(1);
  private final UserGrants grants =
      UserGrants.inMemory(
          new UserGrant(
              AccessToken.lasting("u-1", 7200, time.instant()),
              AccessToken.lasting("r-1", 604800, time.instant())));

  @Test
  void the_first_token_is_the_granted_one() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server)) {
      client.send(REPLY, as(client.oauth().userTokens(grants)));

      assertThat(server.requests(TOKEN)).isEmpty();
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer u-1");
    }
  }

  @Test
  void an_expired_token_is_refreshed_once_and_the_new_grant_is_saved() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server)) {
      TokenSource tokens = client.oauth().userTokens(grants);
      time.pass(Duration.ofHours(3));

      CompletableFuture.allOf(
              IntStream.range(0, 20)
                  .mapToObj(i -> client.sendAsync(REPLY, as(tokens)))
                  .toArray(CompletableFuture[]::new))
          .join();

      assertThat(server.requests(TOKEN)).hasSize(1);
      assertThat(server.requests(TOKEN).get(0).body())
          .contains("\"refresh_token\":\"r-1\"", "\"grant_type\":\"refresh_token\"");
      assertThat(grants.load().refresh().value()).isEqualTo("r-2");
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer u-2");
    }
  }

  @Test
  void a_rejected_token_is_refreshed_and_the_call_is_retried() {
    try (LoopbackServer server =
            new LoopbackServer(
                request ->
                    "Bearer u-1".equals(request.header("Authorization"))
                        ? error(401, 99991677, "Authentication token expired")
                        : respond(request));
        FeishuClient client = client(server)) {
      client.send(REPLY, as(client.oauth().userTokens(grants)));

      assertThat(last(server).header("Authorization")).isEqualTo("Bearer u-2");
    }
  }

  @Test
  void a_refresh_is_never_retried_because_its_token_works_once() {
    try (LoopbackServer server = new LoopbackServer(request -> error(502, 2200, "internal error"));
        FeishuClient client = client(server)) {
      TokenSource tokens = client.oauth().userTokens(grants);
      time.pass(Duration.ofHours(3));

      ApiException e =
          catchThrowableOfType(ApiException.class, () -> client.send(REPLY, as(tokens)));

      assertThat(e.operation()).isEqualTo("authen.v2.oauth.token");
      assertThat(server.requests(TOKEN)).hasSize(1);
    }
  }

  @Test
  void a_grant_refreshed_by_another_process_is_used() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server)) {
      TokenSource tokens = client.oauth().userTokens(grants);
      client.send(REPLY, as(tokens));
      time.pass(Duration.ofHours(3));
      grants.save(
          new UserGrant(
              AccessToken.lasting("u-9", 7200, time.instant()),
              AccessToken.lasting("r-9", 604800, time.instant())));

      client.send(REPLY, as(tokens));

      assertThat(server.requests(TOKEN)).isEmpty();
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer u-9");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {20026, 20037, 20064, 20073})
  void a_refused_refresh_token_that_another_process_has_replaced_is_not_an_error(long code) {
    try (LoopbackServer server =
            new LoopbackServer(
                request -> {
                  if (request.body().contains("r-1")) {
                    grants.save(grant("u-9", "r-9"));
                    return error(400, code, "refused");
                  }
                  return respond(request);
                });
        FeishuClient client = client(server)) {
      TokenSource tokens = client.oauth().userTokens(grants);
      time.pass(Duration.ofHours(3));

      client.send(REPLY, as(tokens));

      assertThat(server.requests(TOKEN)).hasSize(1);
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer u-9");
    }
  }

  @Test
  void a_replaced_grant_whose_access_token_has_expired_is_refreshed() {
    try (LoopbackServer server =
            new LoopbackServer(
                request -> {
                  if (request.body().contains("r-1")) {
                    grants.save(
                        new UserGrant(
                            new AccessToken("u-9", Instant.EPOCH),
                            new AccessToken("r-9", Instant.MAX)));
                    return error(400, 20073, "used");
                  }
                  return respond(request);
                });
        FeishuClient client = client(server)) {
      TokenSource tokens = client.oauth().userTokens(grants);
      time.pass(Duration.ofHours(3));

      client.send(REPLY, as(tokens));

      assertThat(server.requests(TOKEN)).hasSize(2);
      assertThat(server.requests(TOKEN).get(1).body()).contains("r-9");
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer u-2");
    }
  }

  @Test
  void a_grant_that_another_process_saves_late_is_waited_for() {
    AtomicInteger loads = new AtomicInteger();
    UserGrants late =
        new UserGrants() {
          @Override
          public UserGrant load() {
            return loads.incrementAndGet() <= 3 ? grants.load() : grant("u-9", "r-9");
          }

          @Override
          public void save(UserGrant grant) {
            throw new AssertionError();
          }
        };
    try (LoopbackServer server =
            new LoopbackServer(
                request ->
                    request.path().equals(TOKEN) ? error(400, 20073, "used") : respond(request));
        FeishuClient client = client(server)) {
      TokenSource tokens = client.oauth().userTokens(late);
      time.pass(Duration.ofHours(3));

      client.send(REPLY, as(tokens));

      assertThat(time.waits()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(300));
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer u-9");
    }
  }

  @Test
  void a_refused_refresh_token_that_is_still_stored_is_an_error() {
    try (LoopbackServer server = new LoopbackServer(request -> error(400, 20037, "expired"));
        FeishuClient client = client(server)) {
      TokenSource tokens = client.oauth().userTokens(grants);
      time.pass(Duration.ofHours(3));

      ApiException e =
          catchThrowableOfType(ApiException.class, () -> client.send(REPLY, as(tokens)));

      assertThat(e.code()).isEqualTo(20037);
      assertThat(server.requests(TOKEN)).hasSize(1);
    }
  }

  @Test
  void another_error_does_not_mean_a_replaced_grant() {
    try (LoopbackServer server = new LoopbackServer(request -> error(400, 20010, "not permitted"));
        FeishuClient client = client(server)) {
      TokenSource tokens = client.oauth().userTokens(grants);
      time.pass(Duration.ofHours(3));

      ApiException e =
          catchThrowableOfType(ApiException.class, () -> client.send(REPLY, as(tokens)));

      assertThat(e.code()).isEqualTo(20010);
      assertThat(time.waits()).isEmpty();
    }
  }

  @Test
  void a_grant_that_could_not_be_saved_is_saved_by_the_next_call() {
    AtomicInteger saves = new AtomicInteger();
    UserGrants failing =
        new UserGrants() {
          @Override
          public UserGrant load() {
            return grants.load();
          }

          @Override
          public void save(UserGrant grant) {
            if (saves.incrementAndGet() == 1) {
              throw new IllegalStateException("The database is down");
            }
            grants.save(grant);
          }
        };
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server)) {
      TokenSource tokens = client.oauth().userTokens(failing);
      time.pass(Duration.ofHours(3));

      assertThatThrownBy(() -> client.send(REPLY, as(tokens)))
          .hasMessageContaining("The database is down");
      assertThat(server.requests()).hasSize(1);
      client.send(REPLY, as(tokens));

      assertThat(server.requests(TOKEN)).hasSize(1);
      assertThat(grants.load().refresh()).isNotNull();
      assertThat(grants.load().refresh().value()).isEqualTo("r-2");
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer u-2");
    }
  }

  @Test
  void two_sources_with_the_same_store_refresh_once() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient first = client(server);
        FeishuClient second = client(server)) {
      List<TokenSource> sources =
          List.of(first.oauth().userTokens(grants), second.oauth().userTokens(grants));
      time.pass(Duration.ofHours(3));

      CompletableFuture.allOf(
              IntStream.range(0, 20)
                  .mapToObj(
                      i -> (i % 2 == 0 ? first : second).sendAsync(REPLY, as(sources.get(i % 2))))
                  .toArray(CompletableFuture[]::new))
          .join();

      assertThat(server.requests(TOKEN)).hasSize(1);
    }
  }

  @Test
  void without_a_refresh_token_the_access_token_is_used_until_its_end() {
    UserGrants single =
        UserGrants.inMemory(new UserGrant(AccessToken.lasting("u-1", 7200, time.instant()), null));
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server)) {
      TokenSource tokens = client.oauth().userTokens(single);
      time.pass(Duration.ofMinutes(110));
      client.send(REPLY, as(tokens));
      client.send(REPLY, as(tokens));
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer u-1");

      time.pass(Duration.ofMinutes(20));
      assertThatThrownBy(() -> client.send(REPLY, as(tokens)))
          .isInstanceOf(TokenUnavailableException.class)
          .hasMessageContaining("offline_access");
      assertThat(server.requests(TOKEN)).isEmpty();
    }
  }

  @Test
  void a_rejected_access_token_without_a_refresh_token_is_an_error() {
    UserGrants single =
        UserGrants.inMemory(new UserGrant(AccessToken.lasting("u-1", 7200, time.instant()), null));
    try (LoopbackServer server =
            new LoopbackServer(request -> error(401, 99991677, "Authentication token expired"));
        FeishuClient client = client(server)) {
      assertThatThrownBy(() -> client.send(REPLY, as(client.oauth().userTokens(single))))
          .isInstanceOf(TokenUnavailableException.class);
    }
  }

  @Test
  void a_rejected_access_token_without_a_refresh_token_is_not_used_again_until_the_grant_changes() {
    UserGrants single =
        UserGrants.inMemory(new UserGrant(AccessToken.lasting("u-1", 7200, time.instant()), null));
    UserTokenFetch fetch = fetch(single);

    // A refresh ahead of the expiry keeps the only token.
    assertThat(fetch.fetch("u-1").join().value()).isEqualTo("u-1");
    fetch.rejected("u-1");
    assertThatThrownBy(() -> fetch.fetch(null).join())
        .hasCauseInstanceOf(TokenUnavailableException.class);
    single.save(new UserGrant(AccessToken.lasting("u-2", 7200, time.instant()), null));
    assertThat(fetch.fetch("u-1").join().value()).isEqualTo("u-2");
  }

  private UserTokenFetch fetch(UserGrants stored) {
    try (FeishuClient client = FeishuClient.builder().app("cli_1", "the-secret").build()) {
      return new UserTokenFetch(client.oauth(), stored, time, Runnable::run);
    }
  }

  @Test
  void a_grant_of_a_new_login_is_not_replaced_by_one_that_could_not_be_saved() {
    AtomicInteger saves = new AtomicInteger();
    UserGrants failing =
        new UserGrants() {
          @Override
          public UserGrant load() {
            return grants.load();
          }

          @Override
          public void save(UserGrant grant) {
            saves.incrementAndGet();
            throw new IllegalStateException("The database is down");
          }
        };
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server)) {
      TokenSource tokens = client.oauth().userTokens(failing);
      time.pass(Duration.ofHours(3));
      assertThatThrownBy(() -> client.send(REPLY, as(tokens)))
          .hasMessageContaining("The database is down");
      UserGrant login = new UserGrant(AccessToken.lasting("u-9", 7200, time.instant()), null);
      grants.save(login);

      client.send(REPLY, as(tokens));

      assertThat(saves).hasValue(1);
      assertThat(grants.load()).isEqualTo(login);
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer u-9");
    }
  }

  @Test
  void a_refresh_is_tried_with_three_grants_of_other_processes_at_most() {
    try (LoopbackServer server =
            new LoopbackServer(
                request -> {
                  int number = issued.incrementAndGet();
                  grants.save(
                      new UserGrant(
                          new AccessToken("u-" + number, Instant.EPOCH),
                          new AccessToken("r-" + number, Instant.MAX)));
                  return error(400, 20073, "used");
                });
        FeishuClient client = client(server)) {
      TokenSource tokens = client.oauth().userTokens(grants);
      time.pass(Duration.ofHours(3));

      ApiException e =
          catchThrowableOfType(ApiException.class, () -> client.send(REPLY, as(tokens)));

      assertThat(e.code()).isEqualTo(20073);
      assertThat(server.requests(TOKEN)).hasSize(3);
    }
  }

  private UserGrant grant(String access, String refresh) {
    return new UserGrant(
        AccessToken.lasting(access, 7200, time.instant()),
        AccessToken.lasting(refresh, 604800, time.instant()));
  }

  private FeishuClient client(LoopbackServer server) {
    return FeishuClient.builder()
        .baseUrl(server.url())
        .app("cli_1", "the-secret")
        .time(time)
        .build();
  }

  private static CallOptions as(TokenSource tokens) {
    return CallOptions.userToken(tokens);
  }

  private Response respond(ReceivedRequest request) {
    if (!request.path().equals(TOKEN)) {
      return REPLIED;
    }
    int number = issued.incrementAndGet();
    return Response.json(
        "{\"code\":0,\"access_token\":\"u-"
            + number
            + "\",\"expires_in\":7200,\"refresh_token\":\"r-"
            + number
            + "\",\"refresh_token_expires_in\":604800,\"token_type\":\"Bearer\"}");
  }

  private static ReceivedRequest last(LoopbackServer server) {
    return server.requests().get(server.requests().size() - 1);
  }
}
