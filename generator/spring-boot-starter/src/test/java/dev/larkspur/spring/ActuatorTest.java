package dev.larkspur.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.Operation;
import dev.larkspur.runtime.TokenKind;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** Health, metrics and hidden secrets of a whole application. */
class ActuatorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Operation<Json> OPERATION =
      Operation.post("im.v1.message.create", "/open-apis/im/v1/messages")
          .tokens(TokenKind.TENANT)
          .returns(Json.class);

  @Test
  void health_metrics_and_properties_are_shown_without_secrets() throws Exception {
    try (FakeFeishu fake = FakeFeishu.start();
        RunningApp app =
            RunningApp.servlet(
                App.class,
                "feishu.app-id=" + fake.appId(),
                "feishu.app-secret=" + fake.appSecret(),
                "feishu.base-url=" + fake.url(),
                "feishu.events.encrypt-key=hidden-key",
                "feishu.events.verification-token=hidden-token",
                "feishu.proxy.password=hidden-password",
                "management.endpoints.web.exposure.include=*",
                "management.endpoint.health.show-details=always",
                "management.endpoint.env.show-values=always",
                "management.endpoint.configprops.show-values=always")) {
      fake.answer(OPERATION, FakeResponse.data("{}"), FakeResponse.error(400, 230001, "no"));

      JsonNode health = JSON.readTree(app.get("/actuator/health")).at("/components/feishu");
      assertThat(health)
          .isEqualTo(JSON.readTree("{\"status\":\"UP\",\"details\":{\"token\":\"valid\"}}"));
      assertThat(app.get("/actuator/health/feishu")).contains("UP");
      assertThat(fake.tokens().fetches()).isEqualTo(1);

      FeishuClient client = app.context().getBean(FeishuClient.class);
      client.send(OPERATION::call);
      assertThat(client.sendAsync(OPERATION::call)).failsWithin(Duration.ofSeconds(20));
      assertThat(count(app, "operation:im.v1.message.create", "outcome:success")).isEqualTo(1);
      assertThat(count(app, "outcome:api_error", "code:230001")).isEqualTo(1);
      assertThat(count(app, "operation:auth.v3.tenant_access_token.internal")).isEqualTo(1);

      assertThat(app.get("/actuator/env") + app.get("/actuator/configprops"))
          .contains(fake.appId(), "feishu.events.encrypt-key")
          .doesNotContain(fake.appSecret(), "hidden-key", "hidden-token", "hidden-password");
    }
  }

  private static int count(RunningApp app, String... tags) throws Exception {
    String query = "/actuator/metrics/feishu.call?tag=" + String.join("&tag=", tags);
    return JSON.readTree(app.get(query)).at("/measurements/0/value").asInt();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class App {}
}
