package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.REPLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.retry.RetryPolicy;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppConsoleTest {
  private static final String MISSING =
      "\"permission_violations\":[{\"type\":\"action_scope_required\",\"subject\":\"im:message\"},"
          + "{\"scope\":\"im:chat.members:read\"}]";

  private final AtomicReference<String> refusal = new AtomicReference<>("");
  private final LoopbackServer server =
      new LoopbackServer(
          request ->
              request.path().equals(Fixtures.TENANT_PATH)
                  ? Fixtures.tenantToken("t-1", 7200)
                  : Response.json(400, refusal.get()));

  @AfterEach
  void close() {
    server.close();
  }

  private ApiException refused(String id, String region, String message, String error) {
    return refused(
        builder ->
            builder
                .region(Region.named(region).with("open.feishu.cn", server.url()))
                .app(id, "the-secret"),
        99991672,
        message,
        error);
  }

  private ApiException refused(
      UnaryOperator<FeishuClientBuilder> settings, long code, String message, String error) {
    refusal.set("{\"code\":" + code + ",\"msg\":\"" + message + "\",\"error\":{" + error + "}}");
    try (FeishuClient client =
        settings.apply(FeishuClient.builder().retry(RetryPolicy.NEVER)).build()) {
      return catchThrowableOfType(ApiException.class, () -> client.send(REPLY));
    }
  }

  @ParameterizedTest
  @CsvSource({"feishu, open.feishu.cn", "lark, open.larksuite.com"})
  void a_refusal_without_a_url_names_the_console_of_the_region(String region, String host) {
    ApiException e = refused("cli_a1", region, "Access denied.", MISSING);

    assertThat(e)
        .hasMessage(
            """
            im.v1.message.reply failed: 99991672 Access denied. (HTTP 400)
              what to do: Add the scope and publish the app.
              missing permission: im:message
              missing permission: im:chat.members:read
              request it at: https://%s/app/cli_a1/auth?q=im:message,im:chat.members:read&op_from=openapi\
            """
                .formatted(host));
    assertThat(e.getMessage()).endsWith(' ' + e.scopesUrl());
  }

  @Test
  void a_refusal_without_scopes_names_the_page_alone() {
    assertThat(refused("cli_a1", "feishu", "Access denied.", "").getMessage())
        .endsWith("\n  request it at: https://open.feishu.cn/app/cli_a1/auth");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"message\":\"see https://open.feishu.cn/app/cli_a1/auth?q=im:message\"",
        "\"helps\":[{\"url\":\"https://open.feishu.cn/app/cli_a1/auth?q=im:message\"}]",
        "\"permission_violations\":[{\"scope\":\"im:message\",\"url\":\"https://a.example\"}]"
      })
  void the_url_of_the_response_takes_precedence(String error) {
    ApiException e = refused("cli_a1", "feishu", "Access denied.", error);

    assertThat(e.getMessage()).doesNotContain("request it at");
    assertThat(e.scopesUrl()).startsWith("https://open.feishu.cn/app/cli_a1/auth");
    assertThat(refused("cli_a1", "feishu", "open https://x/app/cli_a1/auth", "").getMessage())
        .doesNotContain("request it at");
  }

  @Test
  void a_help_page_that_is_not_in_the_console_does_not_replace_it() {
    assertThat(
            refused("cli_a1", "feishu", "", "\"helps\":[{\"url\":\"https://a.example/search\"}]")
                .getMessage())
        .contains("\n  request it at: https://open.feishu.cn/app/cli_a1/auth\n  help: ");
  }

  @Test
  void only_names_of_scopes_enter_the_url() {
    String hostile =
        "{\"subject\":\"a&q=b\"},{\"subject\":\"im:the-secret\"},{\"subject\":\"\\u202eim\"},{\"subject\":\"\"},{\"type\":\"x\"},{\"subject\":\"im:message\"},{\"subject\":\"a"
            + " b\"}";

    assertThat(
            refused("a/../b?c=#d", "feishu", "", "\"permission_violations\":[" + hostile + "]")
                .scopesUrl())
        .isEqualTo(
            "https://open.feishu.cn/app/a%2F..%2Fb%3Fc%3D%23d/auth?q=im:message&op_from=openapi");
  }

  @Test
  void a_long_list_of_scopes_does_not_cut_the_url_in_the_message() {
    String many =
        String.join(
            ",",
            IntStream.range(0, 5000)
                .mapToObj(i -> "{\"subject\":\"im:" + "x".repeat(80) + i + "\"}")
                .toList());
    ApiException e = refused("cli_a1", "feishu", "", "\"permission_violations\":[" + many + "]");

    assertThat(e.scopesUrl()).hasSizeLessThan(900).endsWith("&op_from=openapi");
    assertThat(e.getMessage()).endsWith(' ' + e.scopesUrl());
  }

  @Test
  void other_errors_and_unknown_consoles_have_no_url() {
    assertThat(
            refused(
                    builder ->
                        builder
                            .region(Region.FEISHU.with("open.feishu.cn", server.url()))
                            .app("cli_a1", "the-secret"),
                    99991679,
                    "",
                    MISSING)
                .scopesUrl())
        .isNull();
    assertThat(
            refused(
                builder -> builder.baseUrl(server.url()).app("cli_a1", "the-secret"),
                99991672,
                "",
                MISSING))
        .extracting(ApiException::scopesUrl)
        .isNull();
    assertThat(
            refused(
                    builder ->
                        builder
                            .region(Region.FEISHU.with("open.feishu.cn", server.url()))
                            .token(TokenKind.TENANT, "t-1"),
                    99991672,
                    "",
                    MISSING)
                .getMessage())
        .doesNotContain("request it at");
  }
}
