package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.PLAIN_GET;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.http.ProxySettings;
import dev.larkspur.runtime.retry.RetryPolicy;
import dev.larkspur.runtime.sample.MsgType;
import dev.larkspur.runtime.sample.ReplyMessageError;
import dev.larkspur.runtime.sample.ReplyMessageResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesTest {
  private final AtomicReference<Response> response = new AtomicReference<>();
  private final LoopbackServer server = new LoopbackServer(request -> response.get());
  private final FeishuClient client =
      FeishuClient.builder()
          .baseUrl(server.url())
          .token(TokenKind.TENANT, "t-secret-value")
          .retry(RetryPolicy.NEVER)
          .build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  record Nothing() {}

  private static final Operation<Nothing> SILENT =
      Operation.post("test.silent", "/open-apis/test").returnsNothing(Nothing.class);

  private static final Response HTML = Response.json(200, "<html>");

  record Flat(@JsonProperty("token") String token, @JsonProperty("expire") Long expire) {}

  @Test
  void an_envelope_without_data_is_an_empty_record() {
    response.set(Response.json("{\"code\":0,\"msg\":\"success\"}"));
    assertThat(client.send(REPLY))
        .isEqualTo(new ReplyMessageResponse(null, null, null, null, null, null, null));

    response.set(Response.json("{\"code\":\"0\",\"data\":null}"));
    assertThat(client.send(REPLY).messageId()).isNull();

    response.set(Response.json("{\"code\":0,\"data\":{}}"));
    assertThat(client.send(PLAIN_GET.call()).isObject()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"204,", "200,", "200,' '", "200,{}", "201,'{\"msg\":\"ok\"}'", "200,'{\"code\":0}'"})
  void an_empty_response_is_accepted_if_none_is_documented(int status, @Nullable String body) {
    response.set(Response.json(status, body == null ? "" : body));

    assertThat(client.send(SILENT.call())).isEqualTo(new Nothing());
    assertThat(client.sendAsync(SILENT.call()).join()).isEqualTo(new Nothing());
  }

  @Test
  void an_error_is_reported_if_no_response_is_documented() {
    response.set(Response.json("{\"code\":10003,\"msg\":\"invalid param\"}"));
    assertThat(catchThrowableOfType(ApiException.class, () -> client.send(SILENT.call())).code())
        .isEqualTo(10003);

    for (Response bad :
        List.of(Response.json(302, ""), Response.json(404, ""), Response.json(500, "{}"), HTML)) {
      response.set(bad);
      assertThat(
              catchThrowableOfType(ServerException.class, () -> client.send(SILENT.call()))
                  .status())
          .isEqualTo(bad.status());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 200})
  void an_empty_response_is_an_error_if_one_is_documented(int status) {
    response.set(Response.json(status, ""));

    assertThat(catchThrowableOfType(ServerException.class, () -> client.send(REPLY)).status())
        .isEqualTo(status);
  }

  @Test
  void data_may_be_a_list() {
    Operation<List<String>> operation =
        Operation.get("test.list", "/open-apis/test").returns(new ResponseType<>() {});

    response.set(Response.json("{\"data\":[\"a\",1],\"code\":0}"));
    assertThat(client.send(operation.call())).containsExactly("a", "1");

    response.set(Response.json("{\"code\":0}"));
    assertThat(client.send(operation.call())).isEmpty();
  }

  @Test
  void flat_responses_have_the_payload_beside_the_code() {
    Operation<Flat> operation =
        Operation.get("test.flat", "/open-apis/test").returnsFlat(Flat.class);

    response.set(Response.json("{\"code\":0,\"msg\":\"ok\",\"token\":\"x\",\"expire\":\"7200\"}"));
    assertThat(client.send(operation.call())).isEqualTo(new Flat("x", 7200L));

    response.set(Response.json("{\"code\":10003,\"msg\":\"invalid param\"}"));
    assertThat(catchThrowableOfType(ApiException.class, () -> client.send(operation.call())).code())
        .isEqualTo(10003);
  }

  @Test
  void bare_responses_are_the_payload_and_oauth_errors_are_errors() {
    Operation<Flat> operation =
        Operation.get("test.bare", "/open-apis/test").returnsBare(Flat.class);

    response.set(Response.json("{\"token\":\"x\"}"));
    assertThat(client.send(operation.call())).isEqualTo(new Flat("x", null));

    response.set(
        Response.json(
            400,
            "{\"code\":20037,\"error\":\"invalid_grant\",\"error_description\":\"It ended.\"}"));
    ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(operation.call()));
    assertThat(e.code()).isEqualTo(20037);
    assertThat(e.platformMessage()).isEqualTo("It ended.");

    response.set(Response.json(400, "{\"error\":\"invalid_request\"}"));
    e = catchThrowableOfType(ApiException.class, () -> client.send(operation.call()));
    assertThat(e.code()).isZero();
    assertThat(e.platformMessage()).isEqualTo("invalid_request");
  }

  @Test
  void a_code_other_than_0_is_an_error_with_any_status_and_field_order() {
    response.set(Response.json(200, "{\"data\":{\"size\":1.5},\"code\":230002,\"msg\":\"no\"}"));

    ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

    assertThat(e.httpStatus()).isEqualTo(200);
    assertThat(e.is(ReplyMessageError.BOT_IS_NOT_IN_THE_GROUP)).isTrue();
    assertThat(e.is(ReplyMessageError.THE_MESSAGE_IS_RECALLED)).isFalse();
    assertThat(e.advice()).isEqualTo("Add the bot.");
  }

  @Test
  void the_same_number_of_another_operation_is_another_error() {
    Operation<Json> other =
        Operation.get("test.other", "/open-apis/test").errors(OtherError.class).returns(Json.class);
    response.set(Response.json(400, "{\"code\":230011,\"msg\":\"no\"}"));

    ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(other.call()));

    assertThat(e.is(OtherError.SOMETHING_ELSE)).isTrue();
    assertThat(e.error(OtherError.class)).isEqualTo(OtherError.SOMETHING_ELSE);
    assertThat(e.is(ReplyMessageError.THE_MESSAGE_IS_RECALLED)).isFalse();
    assertThat(e.error(ReplyMessageError.class)).isNull();
  }

  enum OtherError implements ErrorCode {
    SOMETHING_ELSE;

    @Override
    public long code() {
      return 230011;
    }

    @Override
    public int httpStatus() {
      return 400;
    }

    @Override
    public String message() {
      return "Something else.";
    }

    @Override
    public String advice() {
      return "";
    }
  }

  @Test
  void a_sub_error_is_found_inside_the_message() {
    response.set(
        Response.json(
            400,
            "{\"code\":230099,\"msg\":\"Failed to create card content, ext=ErrCode: 200380;"
                + " ErrMsg: tag is unknown;\"}"));

    ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

    assertThat(e.is(ReplyMessageError.CONTENT_IS_WRONG)).isTrue();
    assertThat(e.is(ReplyMessageError.SubError.TAG_IS_UNKNOWN)).isTrue();
    assertThat(e.subError(ReplyMessageError.SubError.class))
        .isEqualTo(ReplyMessageError.SubError.TAG_IS_UNKNOWN);
  }

  @Test
  void all_details_of_an_error_are_kept() {
    response.set(
        Response.json(
            400,
            """
            {"code":99992402,"msg":"field validation failed","error":{
              "message":"content is too short","details":[{"key":"least","value":"2"}],
              "log_id":"L-body","troubleshooter":"see https://open.feishu.cn/search?log_id=1",
              "field_violations":[{"field":"content","value":"x","description":"too short"}],
              "permission_violations":[{"type":"action_scope_required","subject":"im:message"},
                                       {"scope":"im:chat","url":"https://a.example"}],
              "helps":[{"url":"https://b.example","description":"read this"}]}}\
            """));

    ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

    assertThat(e.logId()).isEqualTo("L-body");
    assertThat(e.reason()).isEqualTo("content is too short");
    assertThat(e.details()).containsExactly(new Detail("least", "2"));
    assertThat(e.violations()).containsExactly(new Violation("content", "x", "too short"));
    assertThat(e.permissionViolations())
        .containsExactly(
            new PermissionViolation("im:message", "action_scope_required", null),
            new PermissionViolation("im:chat", null, "https://a.example"));
    assertThat(e.helps()).containsExactly(new Help("https://b.example", "read this"));
    assertThat(e.troubleshooter()).startsWith("see https://");
    assertThat(e.known()).isEqualTo(PlatformError.FIELD_CHECK_FAILED);
    assertThat(new String(e.bytes(), StandardCharsets.UTF_8)).contains("field_violations");
    assertThat(e)
        .hasMessage(
            """
            im.v1.message.reply failed: 99992402 field validation failed (HTTP 400)
              reason: content is too short
              least: 2
              what to do: Check the listed field violations.
              field content: too short
              missing permission: im:message
              missing permission: im:chat https://a.example
              help: read this https://b.example
              troubleshooter: see https://open.feishu.cn/search?log_id=1
              log id: L-body\
            """);
  }

  @Test
  void an_error_survives_serialization() throws Exception {
    response.set(
        Response.json(
            400,
            """
            {"code":230002,"msg":"bad ext=ErrCode: 200380; ErrMsg: x",
              "error":{"log_id":"L1","helps":[{"url":"https://b.example"}]}}\
            """));
    ApiException thrown = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

    ApiException read = copy(thrown);

    assertThat(read).hasMessage(thrown.getMessage());
    assertThat(read.operation()).isEqualTo("im.v1.message.reply");
    assertThat(read.logId()).isEqualTo("L1");
    assertThat(read.known()).isEqualTo(thrown.known());
    assertThat(read.helps()).isEqualTo(thrown.helps());
    assertThat(read.bytes()).isEqualTo(thrown.bytes());
    assertThat(read.is(PlatformError.FIELD_CHECK_FAILED)).isFalse();
  }

  @Test
  void other_failures_survive_serialization() throws Exception {
    response.set(new Response(502, Map.of("X-Tt-Logid", "L1"), "<html>"));
    ServerException html = catchThrowableOfType(ServerException.class, () -> client.send(REPLY));
    assertThat(copy(html).text()).isEqualTo("<html>");
    assertThat(copy(html).logId()).isEqualTo("L1");

    response.set(Response.json("[]"));
    DecodingException list =
        catchThrowableOfType(DecodingException.class, () -> client.send(REPLY));
    assertThat(copy(list).bytes()).isEqualTo(list.bytes());
  }

  @SuppressWarnings("unchecked")
  private static <T> T copy(T serializable) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(serializable);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200,text/html,'<html>\n<p>Sign in</p>',<html> <p>Sign in</p>",
    "404,text/plain,404 page not found,404 page not found",
    "404,application/json,'{\"message\":\"no Route matched\"}',{\"message\":\"no Route matched\"}",
    "407,text/html,'<h1>Proxy</h1>',<h1>Proxy</h1>",
    "502,text/html,'<h1>502 Bad Gateway</h1>',<h1>502 Bad Gateway</h1>",
    "504,text/plain,'',''"
  })
  void a_response_of_a_gateway_is_reported_with_its_text(
      int status, String type, String body, String text) {
    response.set(new Response(status, Map.of("Content-Type", type, "X-Tt-Logid", "L1"), body));

    ServerException e = catchThrowableOfType(ServerException.class, () -> client.send(REPLY));

    assertThat(e.status()).isEqualTo(status);
    assertThat(e.contentType()).isEqualTo(type);
    assertThat(e.text()).isEqualTo(text);
    assertThat(e.bytes()).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
    assertThat(e.logId()).isEqualTo("L1");
    assertThat(e)
        .hasMessage(
            "im.v1.message.reply: unexpected response (HTTP %d, %d bytes, %s): %s\n  log id: L1"
                    .formatted(
                        status,
                        body.length(),
                        type,
                        text.isEmpty() ? "an empty body" : "not a response of the API: " + text)
                + (status == 407 ? "\n  " + ProxySettings.advice() : ""));
  }

  @Test
  void the_text_of_a_gateway_is_short_and_without_secrets() {
    String page = "<html>t-secret-value" + "x".repeat(5_000);
    response.set(new Response(502, Map.of("Content-Type", "text/html;charset=\"GBK\""), page));

    ServerException e = catchThrowableOfType(ServerException.class, () -> client.send(REPLY));

    assertThat(e.text()).startsWith("<html>***xxx").endsWith("x…").hasSize(301);
    assertThat(e).hasMessageNotContaining("t-secret-value");
  }

  @Test
  void an_undocumented_code_keeps_all_details() {
    response.set(
        new Response(
            418, Map.of("X-Request-Id", "R1"), "{\"code\":424242,\"message\":\"new\\nX\"}"));

    ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

    assertThat(e.code()).isEqualTo(424242);
    assertThat(e.platformMessage()).isEqualTo("new\nX");
    assertThat(e.known()).isNull();
    assertThat(e).hasMessage("im.v1.message.reply failed: 424242 new X (HTTP 418)\n  log id: R1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":0,\"data\":{\"message_id\":\"om",
        "[]",
        "null",
        "\"text\"",
        "{}",
        "{\"unexpected\":true}"
      })
  void an_unreadable_response_is_kept_unchanged(String body) {
    response.set(new Response(200, Map.of("X-Tt-Logid", "L1", "Content-Type", "text/html"), body));

    DecodingException e = catchThrowableOfType(DecodingException.class, () -> client.send(REPLY));

    assertThat(e.status()).isEqualTo(200);
    assertThat(e.bytes()).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
    assertThat(e.logId()).isEqualTo("L1");
    assertThat(e).hasMessageStartingWith("im.v1.message.reply: unexpected response (HTTP 200, ");
  }

  @Test
  void a_value_of_another_type_is_reported_with_its_path() {
    response.set(
        Response.json(
            "{\"code\":0,\"data\":{\"mentions\":[{\"key\":\"a\"},{\"key\":{\"no\":\"u-123456\"}}]}}"));

    DecodingException e = catchThrowableOfType(DecodingException.class, () -> client.send(REPLY));

    assertThat(e.jsonPath()).isEqualTo("$.data.mentions[1].key");
    assertThat(e).hasMessageContaining("data.mentions[1].key: expected text, found an object");
    assertThat(e).hasMessageNotContaining("u-123456");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "7.0", "7e0", "0.7e1", "700E-2", "\"7\""})
  void a_whole_number_is_read_as_an_integer(String number) {
    response.set(Response.json("{\"code\":0,\"data\":{\"size\":" + number + "}}"));

    assertThat(client.send(REPLY).size()).isEqualTo(7);
  }

  record Outer(@JsonProperty("flat") Flat flat, @JsonProperty("map") Map<String, Flat> map) {}

  @Test
  void an_empty_list_for_an_object_is_null() {
    Operation<Outer> operation =
        Operation.get("test.outer", "/open-apis/test").returns(Outer.class);
    response.set(Response.json("{\"code\":0,\"data\":{\"flat\":[],\"map\":[]}}"));
    assertThat(client.send(operation.call())).isEqualTo(new Outer(null, null));

    response.set(Response.json("{\"code\":0,\"data\":[]}"));
    assertThat(client.send(operation.call())).isEqualTo(new Outer(null, null));

    response.set(Response.json("{\"code\":0,\"data\":{\"flat\":[{}]}}"));
    assertThat(
            catchThrowableOfType(DecodingException.class, () -> client.send(operation.call()))
                .jsonPath())
        .startsWith("$.data.flat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e30", "1e999999999", "1e-999999999"})
  void a_fraction_is_not_read_as_an_integer(String number) {
    response.set(Response.json("{\"code\":0,\"data\":{\"size\":" + number + "}}"));

    DecodingException e = catchThrowableOfType(DecodingException.class, () -> client.send(REPLY));

    assertThat(e.jsonPath()).isEqualTo("$.data.size");
  }

  @Test
  void scalars_are_read_leniently_and_unknown_values_kept() {
    response.set(
        Response.json(
            """
            {"code":0,"data":{"message_id":7,"msg_type":"hologram","level":"","create_time":true,
              "updated":"true","size":"","mentions":""}}\
            """));

    ReplyMessageResponse reply = client.send(REPLY);

    assertThat(reply.messageId()).isEqualTo("7");
    assertThat(reply.msgType().value()).isEqualTo("hologram");
    assertThat(reply.msgType().known()).isEqualTo(MsgType.Known.UNLISTED);
    assertThat(reply.level()).isNull();
    assertThat(reply.createTime()).isEqualTo("true");
    assertThat(reply.updated()).isTrue();
    assertThat(reply.size()).isNull();
    assertThat(reply.mentions()).isNull();
  }

  @Test
  void the_exchange_has_status_headers_log_id_and_body() {
    response.set(Fixtures.REPLIED.with("X-Tt-Logid", "L1"));

    Exchange<ReplyMessageResponse> exchange = client.exchange(REPLY);

    assertThat(exchange.value().messageId()).isEqualTo("om_2");
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.logId()).isEqualTo("L1");
    assertThat(exchange.headers()).containsKey("content-type");
    assertThat(exchange.bytes())
        .isEqualTo(Fixtures.REPLIED.body().getBytes(StandardCharsets.UTF_8));
    assertThat(exchange).hasToString("HTTP 200, log id L1");
  }

  @Test
  void a_redirect_is_not_followed_with_the_token() {
    response.set(new Response(302, Map.of("Location", server.url() + "/elsewhere"), ""));

    assertThat(catchThrowableOfType(ServerException.class, () -> client.send(REPLY)).status())
        .isEqualTo(302);
    assertThat(server.requests()).hasSize(1);
  }
}
