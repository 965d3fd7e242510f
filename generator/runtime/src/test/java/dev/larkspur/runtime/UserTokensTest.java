package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.REPLIED;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static dev.larkspur.runtime.Fixtures.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.LoopbackServer.ReceivedRequest;
import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.TokenSource;
import dev.larkspur.runtime.token.UserGrant;
import dev.larkspur.runtime.token.UserGrants;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
      client.send(REPLY, as(client.userTokens(grants)));

      assertThat(server.requests(TOKEN)).isEmpty();
      assertThat(last(server).header("Authorization")).isEqualTo("Bearer u-1");
    }
  }

  @Test
  void an_expired_token_is_refreshed_once_and_the_new_grant_is_saved() {
    try (LoopbackServer server = new LoopbackServer(this::respond);
        FeishuClient client = client(server)) {
      TokenSource tokens = client.userTokens(grants);
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
      client.send(REPLY, as(client.userTokens(grants)));

      assertThat(last(server).header("Authorization")).isEqualTo("Bearer u-2");
    }
  }

  @Test
  void a_refresh_is_never_retried_because_its_token_works_once() {
    try (LoopbackServer server = new LoopbackServer(request -> error(502, 2200, "internal error"));
        FeishuClient client = client(server)) {
      TokenSource tokens = client.userTokens(grants);
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
      TokenSource tokens = client.userTokens(grants);
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

  private FeishuClient client(LoopbackServer server) {
    return FeishuClient.builder()
        .baseUrl(server.url())
        .app("cli_1", "the-secret")
        .time(time)
        .build();
  }

  private static CallOptions as(TokenSource tokens) {
    return CallOptions.builder().userToken(tokens).build();
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
