package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.REPLIED;
import static dev.larkspur.runtime.Fixtures.REPLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.LoopbackServer.ReceivedRequest;
import dev.larkspur.runtime.sample.MsgType;
import dev.larkspur.runtime.sample.ReplyMessageRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestEncodingTest {
  private static final Operation<Json> GET =
      Operation.get("test.get", "/open-apis/test/:id/of/:kind").returns(Json.class);

  private final LoopbackServer server = new LoopbackServer(request -> REPLIED);
  private final FeishuClient client =
      FeishuClient.builder().baseUrl(server.url()).token(TokenKind.TENANT, "t-1").build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void path_values_stay_in_their_segment() {
    client.send(GET.call().path("id", "../a b/ü?#%;=").path("kind", 7L));

    assertThat(last().target())
        .isEqualTo("/open-apis/test/..%2Fa%20b%2F%C3%BC%3F%23%25%3B%3D/of/7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void a_path_value_that_changes_the_path_is_rejected(String value) {
    assertThatThrownBy(() -> client.send(GET.call().path("id", value).path("kind", "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Path parameter id");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void a_path_parameter_without_a_value_is_named() {
    assertThatThrownBy(() -> client.send(GET.call().path("id", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Path parameter kind has no value");
    assertThatThrownBy(() -> GET.call().path("other", "1"))
        .hasMessage("No path parameter other in /open-apis/test/:id/of/:kind");
  }

  @Test
  void query_arrays_repeat_the_name_and_null_is_omitted() {
    client.send(
        test()
            .query("ids", List.of("a&b", "c"))
            .query("type", MsgType.TEXT)
            .query("size", 50L)
            .query("deep", true)
            .query("filter", Map.of("a", 1))
            .query("tree", Json.of("x y"))
            .query("trees", Json.of(List.of(1)))
            .query("none", null));

    assertThat(last().target())
        .isEqualTo(
            "/open-apis/test/1/of/2?ids=a%26b&ids=c&type=text&size=50&deep=true"
                + "&filter=%7B%22a%22%3A1%7D&tree=x%20y&trees=%5B1%5D");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE", "PATCH"})
  void every_method_may_have_a_body(String method) {
    Operation<Json> operation =
        Operation.method(method, "test.body", "/open-apis/test").returns(Json.class);

    client.send(operation.call().body(Map.of("name", "ü")));

    assertThat(last().method()).isEqualTo(method);
    assertThat(last().body()).isEqualTo("{\"name\":\"ü\"}");
    assertThat(last().header("Content-type")).isEqualTo("application/json; charset=utf-8");
  }

  @Test
  void forms_are_encoded() {
    Operation<Json> operation = Operation.post("test.form", "/open-apis/test").returns(Json.class);

    client.send(operation.call().form("a b", "c&d").form("list", List.of(1, 2)).form("no", null));

    assertThat(last().body()).isEqualTo("a%20b=c%26d&list=1&list=2");
    assertThat(last().header("Content-type")).isEqualTo("application/x-www-form-urlencoded");
  }

  @Test
  void a_redirect_returns_its_url_and_sends_nothing() {
    Operation<URI> here = Operation.get("a.b", "/open-apis/a").redirects();

    assertThat(client.send(here.call().query("redirect_uri", "https://a.example/?x=1")))
        .hasToString(server.url() + "/open-apis/a?redirect_uri=https%3A%2F%2Fa.example%2F%3Fx%3D1");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void options_add_replace_and_send_null() throws IOException {
    CallOptions options =
        CallOptions.builder()
            .body("extra", List.of(1))
            .body("content", "other")
            .body("reply_in_thread", null)
            .body("/deep/er", null)
            .query("trace", "yes")
            .header("X-Mine", "1")
            .idempotencyKey("key-1")
            .build();

    client.send(REPLY, options);

    assertThat(Json.parse(last().body()))
        .isEqualTo(
            Json.parse(
                """
                {"content":"other","msg_type":"text","extra":[1],"reply_in_thread":null,
                 "deep":{"er":null},"uuid":"key-1"}\
                """));
    assertThat(last().target()).endsWith("/reply?trace=yes");
    assertThat(last().header("X-mine")).isEqualTo("1");
  }

  @Test
  void options_replace_a_query_parameter() {
    client.send(test().query("page", "1"), CallOptions.builder().query("page", "2").build());

    assertThat(last().target()).isEqualTo("/open-apis/test/1/of/2?page=2");
  }

  @Test
  void a_call_does_not_modify_its_options() {
    CallOptions options = CallOptions.builder().header("X-Mine", "1").body("a", 1).build();
    String before = options.toString();

    client.send(REPLY, options);
    client.send(REPLY, options);

    assertThat(options).hasToString(before);
    assertThat(last().headers().get("X-mine")).hasSize(1);
    assertThat(last().headers().get("Authorization")).hasSize(1);
  }

  @Test
  void a_key_from_the_caller_is_kept() {
    client.send(
        ReplyMessageRequest.builder()
            .messageId("om_1")
            .msgType(MsgType.TEXT)
            .content("{\"uuid\":\"not this\"}")
            .uuid("mine")
            .build());

    assertThat(last().body()).endsWith(",\"uuid\":\"mine\"}");
  }

  @Test
  void a_nested_field_with_the_name_of_the_key_is_not_the_key() throws IOException {
    Operation<Json> operation =
        Operation.post("test.key", "/open-apis/test")
            .idempotencyKeyInBody("uuid")
            .returns(Json.class);

    client.send(operation.call().body(Map.of("deep", Map.of("uuid", "x"))));

    Json sent = Json.parse(last().body());
    assertThat(sent.get("uuid").asText()).hasSize(36);
    assertThat(sent.get("deep").get("uuid").asText()).isEqualTo("x");
  }

  @Test
  void a_key_can_be_a_query_parameter() {
    Operation<Json> operation =
        Operation.post("test.key", "/open-apis/test")
            .idempotencyKeyInQuery("client_token")
            .returns(Json.class);

    client.send(operation.call().query("client_token", null));
    assertThat(last().target()).matches("/open-apis/test\\?client_token=[0-9a-f-]{36}");

    client.send(operation.call().query("client_token", "mine"));
    assertThat(last().target()).endsWith("?client_token=mine");

    client.send(
        operation.call().query("client_token", "mine"),
        CallOptions.builder().idempotencyKey("other").build());
    assertThat(last().target()).endsWith("?client_token=other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "\u0000", "\u007f", "ü", "\u2028"})
  void hostile_header_values_are_rejected_and_not_quoted(String value) {
    assertThatThrownBy(() -> CallOptions.builder().header("X-Mine", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("X-Mine")
        .hasMessageNotContaining(value);
    assertThatThrownBy(() -> client.send(test().header("X-Mine", value)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client.send(REPLY, CallOptions.userToken(value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("access token")
        .hasMessageNotContaining(value);
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:", "ü", "Host", "content-length", "Authorization"})
  void hostile_header_names_are_rejected(String name) {
    assertThatThrownBy(() -> CallOptions.builder().header(name, "1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void only_operations_on_help_desks_send_the_token_of_the_help_desk() {
    Operation<Json> tickets =
        Operation.get("helpdesk.v1.ticket.list", "/open-apis/helpdesk/v1/tickets")
            .returns(Json.class);
    Operation<Json> elsewhere =
        Operation.get("helpdesk.v1.ticket.old", "/open-apis/helpdesk/v1/tickets")
            .host(server.url())
            .returns(Json.class);
    String name = "X-Lark-Helpdesk-Authorization";
    try (FeishuClient desk =
        FeishuClient.builder().baseUrl(server.url()).helpdesk("id", "token").build()) {
      desk.send(tickets.call());
      assertThat(last().headers().get("X-lark-helpdesk-authorization"))
          .containsExactly("aWQ6dG9rZW4=");

      desk.send(tickets.call(), CallOptions.builder().header(name, "b3RoZXI=").build());
      assertThat(last().headers().get("X-lark-helpdesk-authorization")).containsExactly("b3RoZXI=");

      desk.send(test());
      assertThat(last().headers()).doesNotContainKey("X-lark-helpdesk-authorization");
      desk.send(elsewhere.call());
      assertThat(last().headers()).doesNotContainKey("X-lark-helpdesk-authorization");
    }
  }

  @Test
  void a_header_of_the_call_replaces_one_of_the_client() {
    try (FeishuClient own =
        FeishuClient.builder().baseUrl(server.url()).header("X-Mine", "a").build()) {
      own.send(test(), CallOptions.builder().header("x-mine", "b").header("x-mine", "c").build());
    }

    assertThat(last().headers().get("X-mine")).containsExactlyInAnyOrder("b", "c");
  }

  @Test
  void keys_never_repeat() {
    String[] keys = new String[100_000];
    Arrays.setAll(keys, i -> UniqueKeys.next());

    assertThat(keys).doesNotHaveDuplicates();
  }

  private static Call<Json> test() {
    return GET.call().path("id", 1).path("kind", 2);
  }

  private ReceivedRequest last() {
    List<ReceivedRequest> requests = server.requests();
    return requests.get(requests.size() - 1);
  }
}
