package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
  @SuppressWarnings("NullAway") // The callers of the API may not check null.
  void a_missing_setting_is_named() {
    assertThatThrownBy(() -> FeishuClient.builder().app("cli_a", null))
        .hasMessage("The app secret is null");
    assertThatThrownBy(() -> FeishuClient.builder().app(null, "secret"))
        .hasMessage("The app id is null");
    assertThatThrownBy(() -> EventReceiver.builder().encryptKey(null))
        .hasMessage("The encrypt key is null");
  }

  @Test
  void timeouts_must_be_positive() {
    assertThatThrownBy(() -> CallOptions.timeout(Duration.ZERO))
        .hasMessage("timeout must be positive, not PT0S");
  }

  @Test
  void endless_durations_are_accepted_everywhere() throws Exception {
    Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
    RetryPolicy retry =
        RetryPolicy.builder()
            .delays(Duration.ZERO, endless)
            .longestServerDelay(endless)
            .rateLimitDelay(endless)
            .budget(Integer.MAX_VALUE)
            .build();
    CallOptions options =
        CallOptions.builder().timeout(endless).attemptTimeout(endless).retry(retry).build();
    try (LoopbackServer server = new LoopbackServer(request -> Fixtures.REPLIED);
        FeishuClient client =
            FeishuClient.builder()
                .baseUrl(server.url())
                .connectTimeout(endless)
                .timeout(endless)
                .attemptTimeout(endless)
                .retry(retry)
                .token(TokenKind.TENANT, "t-1")
                .build()) {
      assertThat(client.send(Fixtures.REPLY).messageId()).isEqualTo("om_2");
      assertThat(client.sendAsync(Fixtures.REPLY, options).get(60, TimeUnit.SECONDS).messageId())
          .isEqualTo("om_2");
      try (Download file = client.download(Fixtures.PLAIN_GET.call())) {
        assertThat(file.stream().readAllBytes()).isNotEmpty();
      }
    }
  }
}
