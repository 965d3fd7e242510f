package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientSetupTest {
  @Test
  void the_app_can_be_configured_by_the_environment() {
    try (LoopbackServer server =
            new LoopbackServer(
                request ->
                    request.path().equals(Fixtures.TENANT_PATH)
                        ? Fixtures.tenantToken("t-1", 7200)
                        : Fixtures.REPLIED);
        FeishuClient client =
            FeishuClient.builder()
                .environment(
                    Map.of(
                        "FEISHU_APP_ID",
                        "cli_9",
                        "FEISHU_APP_SECRET",
                        "the-secret",
                        "FEISHU_BASE_URL",
                        server.url() + '/'))
                .build()) {
      client.send(Fixtures.REPLY);

      assertThat(server.requests().get(0).body()).contains("\"app_id\":\"cli_9\"");
    }
    assertThatThrownBy(() -> FeishuClient.builder().environment(Map.of()))
        .hasMessage("Missing environment variables: FEISHU_APP_ID and FEISHU_APP_SECRET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "open.feishu.cn",
        "ftp://a",
        "https://",
        "https://a?x",
        "https://u:p@a",
        "x y"
      })
  void an_invalid_base_url_is_rejected(String url) {
    assertThatThrownBy(() -> FeishuClient.builder().baseUrl(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("u:p");
  }

  @Test
  void timeouts_must_be_positive() {
    assertThatThrownBy(() -> CallOptions.timeout(Duration.ZERO))
        .hasMessage("timeout must be positive, not PT0S");
  }
}
