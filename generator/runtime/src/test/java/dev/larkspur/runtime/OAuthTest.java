package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.token.PkceVerifier;
import dev.larkspur.runtime.token.UserGrant;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthTest {
  /** The example of RFC 7636. */
  private static final PkceVerifier VERIFIER =
      new PkceVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final String GRANTED =
      "{\"code\":0,\"access_token\":\"u-1\",\"expires_in\":7200,\"refresh_token\":\"r-1\","
          + "\"refresh_token_expires_in\":604800,\"token_type\":\"Bearer\",\"scope\":\"a b\"}";

  private final FakeTime time = new FakeTime();
  private final AtomicReference<Response> answer = new AtomicReference<>(Response.json(GRANTED));

  @Test
  void the_url_of_the_login_has_all_parameters_and_the_accounts_host_of_the_region() {
    try (FeishuClient feishu = client(Region.FEISHU).build();
        FeishuClient lark = client(Region.LARK).build()) {
      assertThat(
              feishu
                  .oauth()
                  .authorizeUrl(
                      "https://a.example/cb?x=1#/y", "s&1", List.of("a:b:c", "offline_access")))
          .hasToString(
              "https://accounts.feishu.cn/open-apis/authen/v1/authorize?client_id=cli_1"
                  + "&response_type=code&redirect_uri=https%3A%2F%2Fa.example%2Fcb%3Fx%3D1%23%2Fy"
                  + "&scope=a%3Ab%3Ac%20offline_access&state=s%261");
      assertThat(lark.oauth().authorizeUrl("https://a.example", "s", List.of(), VERIFIER))
          .hasToString(
              "https://accounts.larksuite.com/open-apis/authen/v1/authorize?client_id=cli_1"
                  + "&response_type=code&redirect_uri=https%3A%2F%2Fa.example&state=s"
                  + "&code_challenge="
                  + CHALLENGE
                  + "&code_challenge_method=S256");
    }
  }

  @Test
  void a_code_is_exchanged_with_the_credentials_of_the_app() throws Exception {
    try (LoopbackServer server = new LoopbackServer(request -> answer.get());
        FeishuClient client = client(server).build()) {
      UserGrant grant = client.oauth().exchange("code-1");
      client.oauth().exchange("code-2", VERIFIER);
      assertThat(client.oauth().exchangeAsync("code-1").join()).isEqualTo(grant);
      assertThat(client.oauth().exchangeAsync("code-2", VERIFIER).join()).isEqualTo(grant);

      assertThat(grant.access().value()).isEqualTo("u-1");
      assertThat(grant.refresh()).isNotNull();
      assertThat(grant.refresh().value()).isEqualTo("r-1");
      assertThat(grant.refresh().usableAt(time.instant().plus(Duration.ofDays(6)))).isTrue();
      assertThat(server.requests()).hasSize(4);
      assertThat(server.requests().get(2).body()).isEqualTo(server.requests().get(0).body());
      assertThat(server.requests().get(3).body()).isEqualTo(server.requests().get(1).body());
      assertThat(server.requests().get(0).target()).isEqualTo("/open-apis/authen/v2/oauth/token");
      assertThat(server.requests().get(0).header("Authorization")).isNull();
      ObjectMapper json = new ObjectMapper();
      assertThat(json.readTree(server.requests().get(0).body()))
          .isEqualTo(
              json.readTree(
                  "{\"grant_type\":\"authorization_code\",\"client_id\":\"cli_1\","
                      + "\"client_secret\":\"the-secret\",\"code\":\"code-1\"}"));
      assertThat(json.readTree(server.requests().get(1).body()).path("code_verifier").asText())
          .isEqualTo(VERIFIER.value());
    }
  }

  @Test
  void a_login_without_offline_access_gives_no_refresh_token() {
    answer.set(Response.json("{\"code\":0,\"access_token\":\"u-1\",\"expires_in\":7200}"));
    try (LoopbackServer server = new LoopbackServer(request -> answer.get());
        FeishuClient client = client(server).build()) {
      assertThat(client.oauth().exchange("code").refresh()).isNull();

      answer.set(Response.json("{\"code\":0}"));
      assertThatThrownBy(() -> client.oauth().exchange("code"))
          .isInstanceOf(TokenUnavailableException.class);
    }
  }

  @Test
  void a_refused_code_is_an_error_and_is_not_sent_again() {
    answer.set(
        Response.json(
            400,
            "{\"code\":20065,\"error\":\"invalid_grant\",\"error_description\":\"The code has been"
                + " used.\"}"));
    try (LoopbackServer server = new LoopbackServer(request -> answer.get());
        FeishuClient client = client(server).build()) {
      ApiException e =
          catchThrowableOfType(ApiException.class, () -> client.oauth().exchange("code"));

      assertThat(e.code()).isEqualTo(20065);
      assertThat(e).hasMessageContaining("The code has been used.");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void a_client_without_an_app_has_no_login() {
    try (FeishuClient client = FeishuClient.builder().build()) {
      assertThatThrownBy(client::oauth)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The login of users requires the credentials of the app");
    }
  }

  @Test
  void the_redirect_url_and_the_state_are_required() {
    try (FeishuClient client = client(Region.FEISHU).build()) {
      assertThatThrownBy(() -> client.oauth().authorizeUrl("", "s", List.of()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> client.oauth().authorizeUrl("https://a.example", " ", List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_random_verifier_is_valid_and_new_each_time() {
    PkceVerifier first = PkceVerifier.random();

    assertThat(first.value()).hasSize(43).isNotEqualTo(PkceVerifier.random().value());
    assertThat(new PkceVerifier(first.value()).challenge())
        .isEqualTo(first.challenge())
        .hasSize(43);
    assertThat(first).hasToString("PkceVerifier");
    assertThat(VERIFIER.challenge()).isEqualTo(CHALLENGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "SECRET-with a space 0123456789012345678901234567890"})
  void an_invalid_verifier_is_rejected(String value) {
    assertThatThrownBy(() -> new PkceVerifier(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("SECRET");
  }

  private FeishuClientBuilder client(Region region) {
    return FeishuClient.builder().region(region).app("cli_1", "the-secret").time(time);
  }

  private FeishuClientBuilder client(LoopbackServer server) {
    return client(Region.FEISHU).baseUrl(server.url());
  }
}
