package dev.larkspur.testkit;

import static dev.larkspur.testkit.FakeResponse.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.CallOptions;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.TokenUnavailableException;
import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.PkceVerifier;
import dev.larkspur.runtime.token.TokenSource;
import dev.larkspur.runtime.token.UserGrant;
import dev.larkspur.runtime.token.UserGrants;
import dev.larkspur.testkit.Sample.GetMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The login of users against the fake platform. */
@Timeout(60)
@ExtendWith(FakeFeishuExtension.class)
class UserLoginTest {
  private static final String CALLBACK = "https://app.example/callback?from=login";
  private static final List<String> OFFLINE =
      List.of("contact:user.base:readonly", "offline_access");
  private static final GetMessage REQUEST = new GetMessage("x", List.of());

  @Test
  void a_user_logs_in_with_pkce_and_the_token_is_refreshed(FakeFeishu fake, FeishuClient client) {
    fake.answer(GetMessage.OPERATION, data("{}"));
    PkceVerifier verifier = PkceVerifier.random();

    URI callback = open(client.oauth().authorizeUrl(CALLBACK, "s 1", OFFLINE, verifier));
    UserGrant grant = client.oauth().exchange(code(callback), verifier);
    UserGrants grants = UserGrants.inMemory(grant);
    TokenSource user = client.oauth().userTokens(grants);
    client.send(REQUEST, CallOptions.userToken(user));
    fake.tokens().expireAll();
    client.send(REQUEST, CallOptions.userToken(user));

    assertThat(callback.toString()).startsWith(CALLBACK + "&code=").endsWith("&state=s+1");
    assertThat(fake.requests(GetMessage.OPERATION)).hasSize(3);
    assertThat(authorization(fake, 0)).isEqualTo("Bearer " + grant.access().value());
    assertThat(authorization(fake, 2)).isEqualTo("Bearer " + grants.load().access().value());
    assertThat(grants.load()).isNotEqualTo(grant);
  }

  @Test
  void a_code_works_once_and_only_with_its_verifier(FakeFeishu fake, FeishuClient client) {
    PkceVerifier verifier = PkceVerifier.random();
    String code = code(open(client.oauth().authorizeUrl(CALLBACK, "s", OFFLINE, verifier)));

    assertThat(refusal(() -> client.oauth().exchange(code))).isEqualTo(20049);
    assertThat(refusal(() -> client.oauth().exchange(code, PkceVerifier.random())))
        .isEqualTo(20049);
    assertThat(client.oauth().exchange(code, verifier).refresh()).isNotNull();
    assertThat(refusal(() -> client.oauth().exchange(code, verifier))).isEqualTo(20065);
    assertThat(refusal(() -> client.oauth().exchange("guessed"))).isEqualTo(20003);
    String other = fake.tokens().authorizationCode();
    assertThat(client.oauth().exchange(other).refresh()).isNotNull();
    try (FeishuClient stranger = fake.clientBuilder().app(fake.appId(), "guessed").build()) {
      assertThat(refusal(() -> stranger.oauth().exchange(code))).isEqualTo(20002);
    }
  }

  @Test
  void without_offline_access_the_user_logs_in_again(FakeFeishu fake, FeishuClient client) {
    fake.answer(GetMessage.OPERATION, data("{}"));
    String code = code(open(client.oauth().authorizeUrl(CALLBACK, "s", List.of())));
    UserGrant grant = client.oauth().exchange(code);
    TokenSource user = client.oauth().userTokens(UserGrants.inMemory(grant));
    client.send(REQUEST, CallOptions.userToken(user));

    fake.tokens().expireAll();

    assertThat(grant.refresh()).isNull();
    assertThatThrownBy(() -> client.send(REQUEST, CallOptions.userToken(user)))
        .isInstanceOf(TokenUnavailableException.class);
  }

  @Test
  void clients_that_share_grants_do_not_fail_each_other(FakeFeishu fake) {
    fake.answer(GetMessage.OPERATION, data("{}"));
    SlowStore shared = new SlowStore(expired(fake.tokens().refreshToken()));
    List<FeishuClient> clients =
        Stream.generate(() -> fake.clientBuilder().build()).limit(4).toList();
    try {
      List<TokenSource> users =
          clients.stream().map(client -> client.oauth().userTokens(shared)).toList();
      for (int round = 0; round < 5; round++) {
        CompletableFuture<?>[] calls =
            IntStream.range(0, 20)
                .mapToObj(
                    i ->
                        clients
                            .get(i % 4)
                            .sendAsync(REQUEST, CallOptions.userToken(users.get(i % 4))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(calls).join();
        fake.tokens().expireAll();
      }
    } finally {
      clients.forEach(FeishuClient::close);
    }

    assertThat(fake.requests(GetMessage.OPERATION)).hasSizeGreaterThanOrEqualTo(100);
    assertThat(shared.saves).isEqualTo(5);
  }

  @Test
  void revoked_grants_are_an_error(FakeFeishu fake, FeishuClient client) {
    fake.answer(GetMessage.OPERATION, data("{}"));
    UserGrants grants = UserGrants.inMemory(expired(fake.tokens().refreshToken()));

    fake.tokens().revokeGrants();

    assertThat(
            refusal(
                () ->
                    client.send(REQUEST, CallOptions.userToken(client.oauth().userTokens(grants)))))
        .isEqualTo(20064);
  }

  /** A store as two processes see it: without a lock, and with a save that takes time. */
  private static final class SlowStore implements UserGrants {
    private volatile UserGrant grant;
    private volatile int saves;

    SlowStore(UserGrant first) {
      grant = first;
    }

    @Override
    public UserGrant load() {
      return grant;
    }

    @Override
    public synchronized void save(UserGrant replacement) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      grant = replacement;
      saves++;
    }

    @Override
    public <T> T locked(Supplier<T> action) {
      return action.get();
    }
  }

  private static UserGrant expired(String refreshToken) {
    return new UserGrant(
        new AccessToken("old", Instant.EPOCH), new AccessToken(refreshToken, Instant.MAX));
  }

  private static long refusal(Runnable call) {
    return catchThrowableOfType(ApiException.class, call::run).code();
  }

  private static String authorization(FakeFeishu fake, int index) {
    return fake.requests(GetMessage.OPERATION).get(index).header("Authorization");
  }

  /** Opens the URL as a browser does, and returns the URL to which it is redirected. */
  private static URI open(URI url) {
    HttpResponse<Void> response =
        HttpClient.newHttpClient()
            .sendAsync(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.discarding())
            .join();
    assertThat(response.statusCode()).isEqualTo(302);
    return URI.create(response.headers().firstValue("Location").orElseThrow());
  }

  private static String code(URI callback) {
    String query = callback.getQuery();
    int start = query.indexOf("code=") + "code=".length();
    return query.substring(start, query.indexOf('&', start));
  }
}
