package dev.larkspur.testkit;

import static dev.larkspur.testkit.FakeResponse.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.CallOptions;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.token.AccessToken;
import dev.larkspur.runtime.token.TokenSource;
import dev.larkspur.runtime.token.UserGrant;
import dev.larkspur.runtime.token.UserGrants;
import dev.larkspur.testkit.Sample.GetMessage;
import dev.larkspur.testkit.Sample.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeFeishuExtension.class)
class FakeTokensTest {
  private static final Reply REPLY = new Reply("om_1", "hi");

  @Test
  void a_client_fetches_its_token_once(FakeFeishu fake, FeishuClient client) {
    fake.answer(Reply.OPERATION, data("{}"));

    client.send(REPLY);
    client.send(REPLY);

    assertThat(fake.tokens().fetches()).isEqualTo(1);
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void an_expired_token_is_rejected_and_replaced(FakeFeishu fake, FeishuClient client) {
    fake.answer(Reply.OPERATION, data("{\"message_id\":\"om_2\"}"));
    client.send(REPLY);

    fake.tokens().expireAll();

    assertThat(client.send(REPLY).messageId()).isEqualTo("om_2");
    assertThat(fake.tokens().fetches()).isEqualTo(2);
    assertThat(fake.requests(Reply.OPERATION)).hasSize(3);
  }

  @Test
  void a_wrong_secret_is_an_error(FakeFeishu fake) {
    try (FeishuClient client = fake.clientBuilder().app(fake.appId(), "guessed").build()) {
      assertThatThrownBy(() -> client.send(REPLY)).hasMessageContaining("app secret invalid");
    }
  }

  @Test
  void an_operation_that_requires_a_token_is_rejected_without_one(FakeFeishu fake)
      throws Exception {
    fake.answer(Reply.OPERATION, data("{}"));
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(fake.url() + "/open-apis/im/v1/messages/x/reply"))
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("99991661");
  }

  @Test
  void a_store_app_gets_its_tokens_with_the_ticket(FakeFeishu fake) {
    fake.answer(Reply.OPERATION, data("{\"message_id\":\"om_2\"}"));
    try (FeishuClient client = fake.storeClientBuilder().build()) {
      client.appTicket(fake.tokens().ticket());

      assertThat(client.send(REPLY).messageId()).isEqualTo("om_2");
      assertThat(fake.tokens().fetches()).isEqualTo(2);
    }
  }

  @Test
  void a_refresh_token_works_once(FakeFeishu fake, FeishuClient client) {
    fake.answer(GetMessage.OPERATION, data("{}"));
    String refresh = fake.tokens().refreshToken();
    GetMessage request = new GetMessage("x", List.of());

    client.exchange(request, as(client.oauth().userTokens(grant(refresh))));

    assertThat(fake.request(GetMessage.OPERATION).header("Authorization"))
        .startsWith("Bearer fake-U-");
    assertThatThrownBy(() -> client.send(request, as(client.oauth().userTokens(grant(refresh)))))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("20073");
  }

  private static UserGrants grant(String refreshToken) {
    return UserGrants.inMemory(
        new UserGrant(
            new AccessToken("old", Instant.EPOCH), new AccessToken(refreshToken, Instant.MAX)));
  }

  private static CallOptions as(TokenSource user) {
    return CallOptions.builder().userToken(user).build();
  }
}
