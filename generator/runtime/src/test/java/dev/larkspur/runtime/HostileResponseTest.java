package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.PLAIN_GET;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.retry.RetryPolicy;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses of servers that are broken or hostile. */
class HostileResponseTest {
  private static final String TOKEN = "t-secret-value";
  private static final int LIMIT = 1_000_000;

  private static final Operation<Json> WHOLE =
      Operation.post("test.whole", "/open-apis/test").returnsBare(Json.class);

  private final AtomicReference<Response> response = new AtomicReference<>();
  private final LoopbackServer server = new LoopbackServer(request -> response.get());
  private final FeishuClient client =
      FeishuClient.builder()
          .baseUrl(server.url())
          .token(TokenKind.TENANT, TOKEN)
          .retry(RetryPolicy.NEVER)
          .maxResponseSize(LIMIT)
          .build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":0.5,\"data\":{}}",
        "{\"code\":1e-9,\"data\":{}}",
        "{\"code\":1e999999999,\"data\":{}}",
        "{\"code\":1e9999999999,\"data\":{}}",
        "{\"code\":18446744073709551616,\"data\":{}}",
        "{\"code\":true,\"data\":{}}",
        "{\"code\":\"0x0\",\"data\":{}}",
        "{\"code\":\"\",\"data\":{}}",
        "{\"code\":[0],\"data\":{}}",
        "{\"code\":{},\"data\":{}}",
        "{\"code\":0,\"code\":0,\"data\":{}}",
        "{\"code\":0,\"data\":{},\"data\":{}}",
        "{\"code\":0,\"data\":{}} {\"code\":1}",
        "{\"code\":0,\"data\":{}}x",
        "{\"code\":0,\"data\":{}}\u0000"
      })
  void neither_other_codes_nor_more_text_are_a_success(String body) {
    response.set(Response.json(body));

    assertThat(catchThrowableOfType(FeishuException.class, () -> client.send(REPLY)))
        .isInstanceOf(DecodingException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "0.0", "0e5", "\"0\"", "\"-0\"", "0 "})
  void an_integer_that_is_zero_is_a_success(String code) {
    response.set(Response.json("{\"code\":" + code + ",\"data\":{\"message_id\":\"om_1\"}} \n"));

    assertThat(client.send(REPLY).messageId()).isEqualTo("om_1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"code\":0.5}", "{\"code\":0} 1", "[] []"})
  void a_whole_body_is_checked_as_well(String body) {
    response.set(Response.json(body));

    assertThat(catchThrowableOfType(FeishuException.class, () -> client.send(WHOLE.call())))
        .isInstanceOf(DecodingException.class);
  }

  static Stream<String> beyondLimits() {
    return Stream.of(
        "{\"code\":0,\"data\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
        "{\"code\":0,\"data\":{\"message_id\":" + "9".repeat(500_000) + "}}",
        "{\"code\":" + "9".repeat(500_000) + "}",
        "{\"" + "n".repeat(200_000) + "\":0}");
  }

  @ParameterizedTest
  @MethodSource("beyondLimits")
  void json_beyond_a_limit_ends_in_a_short_exception_that_names_the_limits(String body) {
    response.set(Response.json(body));

    for (Request<?> call : List.of(REPLY, PLAIN_GET.call(), WHOLE.call())) {
      DecodingException e = catchThrowableOfType(DecodingException.class, () -> client.send(call));
      assertThat(e).isNotNull();
      assertThat(e.getMessage()).hasSizeLessThan(2_000);
    }
    assertThat(catchThrowableOfType(DecodingException.class, () -> client.send(PLAIN_GET.call())))
        .hasMessageContaining("JSON beyond a limit of the client: 1000 levels");
  }

  @Test
  void a_body_beyond_the_limit_is_not_read_to_its_end() {
    response.set(Response.json("{\"code\":0,\"data\":{\"x\":\"" + "x".repeat(8 * LIMIT) + "\"}}"));
    DecodingException e = catchThrowableOfType(DecodingException.class, () -> client.send(REPLY));
    assertThat(e).hasMessageContaining("a body of more than 1000000 bytes (maxResponseSize)");
    assertThat(e.bytes().length).isBetween(LIMIT, 2 * LIMIT);

    response.set(Response.json(500, "x".repeat(8 * LIMIT)));
    assertThat(catchThrowableOfType(ServerException.class, () -> client.send(REPLY)))
        .hasMessageContaining("maxResponseSize");

    response.set(Response.json("{\"code\":0,\"data\":{\"message_id\":\"om_2\"}}"));
    assertThat(client.send(REPLY).messageId()).isEqualTo("om_2");
  }

  @Test
  void a_compressed_body_is_neither_requested_nor_decompressed() {
    response.set(Response.json("\u001f\u008b\b").with("Content-Encoding", "gzip"));

    ServerException e = catchThrowableOfType(ServerException.class, () -> client.send(REPLY));

    assertThat(e).hasMessageContaining("content encoded as gzip, which the client did not ask for");
    assertThat(server.requests().get(0).header("Accept-Encoding")).isNull();
  }

  @Test
  void an_echoed_token_is_covered_in_every_detail() {
    response.set(
        Response.json(
                400,
                """
                {"code":99992402,"msg":"TOKEN","error":{"message":"TOKEN","log_id":"TOKEN",
                "troubleshooter":"see TOKEN",
                "field_violations":[{"field":"TOKEN","value":"TOKEN","description":"TOKEN"}],
                "permission_violations":[{"subject":"TOKEN","type":"TOKEN","url":"TOKEN"}],
                "helps":[{"url":"https://example.com/TOKEN","description":"TOKEN"}],
                "details":[{"key":"TOKEN","value":"TOKEN"}]}}
                """
                    .replace("TOKEN", TOKEN))
            .with("X-Tt-Logid", TOKEN)
            .with("Content-Type", "application/json; x=" + TOKEN));

    ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

    assertThat(texts(e)).noneMatch(text -> text.contains(TOKEN)).anyMatch(t -> t.contains("***"));

    response.set(Response.json("<" + TOKEN).with("Content-Type", "text/" + TOKEN));
    FeishuException other = catchThrowableOfType(FeishuException.class, () -> client.send(REPLY));
    assertThat(other.toString()).contains("***").doesNotContain(TOKEN);
  }

  private static List<String> texts(ApiException e) {
    return Stream.of(
            Stream.of(e.toString()),
            e.violations().stream().map(Violation::toString),
            e.permissionViolations().stream().map(PermissionViolation::toString),
            e.helps().stream().map(Help::toString),
            e.details().stream().map(Detail::toString))
        .flatMap(stream -> stream)
        .toList();
  }

  @Test
  void received_text_changes_neither_lines_nor_direction_nor_terminals() {
    String evil = "a\\u001b[2J\\u2028b\\u202ec\\r\\nlog id: forged\\u200b";
    response.set(
        Response.json(
            400,
            """
            {"code":1254,"msg":"EVIL","error":{"log_id":"EVIL","troubleshooter":"EVIL",
            "field_violations":[{"field":"EVIL","value":"EVIL","description":"EVIL"}],
            "permission_violations":[{"subject":"EVIL","url":"EVIL"}],
            "helps":[{"url":"EVIL","description":"EVIL"}],
            "details":[{"key":"EVIL","value":"EVIL"}]}}
            """
                .replace("EVIL", evil)));

    ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

    assertThat(texts(e))
        .allSatisfy(
            text ->
                assertThat(text.codePoints())
                    .allMatch(c -> c == '\n' || Character.getType(c) != Character.CONTROL)
                    .allMatch(c -> Character.getType(c) != Character.FORMAT)
                    .noneMatch(c -> c == 0x2028));
    assertThat(e.getMessage()).doesNotContain("\nlog id: forged");
    assertThat(e.platformMessage()).startsWith("a\u001b[2J\u2028b");
  }
}
