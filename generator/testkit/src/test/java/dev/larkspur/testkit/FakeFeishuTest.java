package dev.larkspur.testkit;

import static dev.larkspur.testkit.FakeResponse.data;
import static dev.larkspur.testkit.FakeResponse.error;
import static dev.larkspur.testkit.FakeResponse.rateLimited;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.Download;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.PlatformError;
import dev.larkspur.runtime.ServerException;
import dev.larkspur.runtime.TransportException;
import dev.larkspur.testkit.Sample.CardError;
import dev.larkspur.testkit.Sample.CountMessages;
import dev.larkspur.testkit.Sample.Elsewhere;
import dev.larkspur.testkit.Sample.GetFile;
import dev.larkspur.testkit.Sample.GetMessage;
import dev.larkspur.testkit.Sample.Reply;
import dev.larkspur.testkit.Sample.ReplyError;
import dev.larkspur.testkit.Sample.ReplyResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeFeishuExtension.class)
class FakeFeishuTest {
  private static final int CALLS = 100;
  private static final long HALF_OF_THE_WAIT = Duration.ofMillis(20).toNanos();
  private static final Reply REPLY = new Reply("om_1", "{\"text\":\"hi\"}");

  @Test
  void a_rate_limited_call_is_retried(FakeFeishu fake, FeishuClient client) {
    fake.answer(
        Reply.OPERATION,
        rateLimited(Duration.ZERO),
        rateLimited(Duration.ZERO),
        data("{\"message_id\":\"om_2\"}"));

    assertThat(client.send(REPLY).messageId()).isEqualTo("om_2");
    assertThat(fake.requests(Reply.OPERATION)).hasSize(3);
  }

  @Test
  void the_message_was_recalled(FakeFeishu fake, FeishuClient client) {
    fake.fail(Reply.OPERATION, ReplyError.THE_MESSAGE_IS_RECALLED);

    ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

    assertThat(e.is(ReplyError.THE_MESSAGE_IS_RECALLED)).isTrue();
    assertThat(e.httpStatus()).isEqualTo(400);
  }

  @Test
  void data_may_be_a_record_or_a_map(FakeFeishu fake, FeishuClient client) {
    fake.answer(
        Reply.OPERATION, data(new ReplyResponse("om_a")), data(Map.of("message_id", "om_b")));

    assertThat(client.send(REPLY).messageId()).isEqualTo("om_a");
    assertThat(client.send(REPLY).messageId()).isEqualTo("om_b");
    assertThat(client.send(REPLY).messageId()).isEqualTo("om_b");
  }

  @Test
  void requests_are_recorded_unchanged(FakeFeishu fake, FeishuClient client) {
    fake.answer(Reply.OPERATION, data("{}"));
    fake.answer(GetMessage.OPERATION, data("{}"));

    client.send(new Reply("om/ +1", "文"));
    client.send(new GetMessage("x", List.of("a&b", "c d")));

    FakeRequest reply = fake.request(Reply.OPERATION);
    assertThat(reply.method()).isEqualTo("POST");
    assertThat(reply.path()).isEqualTo("/open-apis/im/v1/messages/om%2F%20%2B1/reply");
    assertThat(reply.json().get("content").asText()).isEqualTo("文");
    assertThat(reply.header("authorization")).startsWith("Bearer ");
    assertThat(fake.request(GetMessage.OPERATION).query().get("field"))
        .containsExactly("a&b", "c d");
    assertThat(fake.requests()).hasSize(2);
  }

  @Test
  void the_route_with_the_fewest_parameters_applies(FakeFeishu fake, FeishuClient client) {
    fake.answer(GetMessage.OPERATION, data("{\"message_id\":\"one\"}"));
    fake.answer(CountMessages.OPERATION, data("{\"message_id\":\"all\"}"));

    assertThat(client.send(new CountMessages()).messageId()).isEqualTo("all");
    assertThat(client.send(new GetMessage("x", List.of())).messageId()).isEqualTo("one");
  }

  @Test
  void a_sub_error_is_sent_inside_the_message(FakeFeishu fake, FeishuClient client) {
    fake.answer(Reply.OPERATION, error(ReplyError.CARD_IS_WRONG, CardError.TAG_IS_UNKNOWN));

    ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

    assertThat(e.is(ReplyError.CARD_IS_WRONG)).isTrue();
    assertThat(e.subError(CardError.class)).isEqualTo(CardError.TAG_IS_UNKNOWN);
  }

  @Test
  void an_error_without_a_documented_status_has_status_200(FakeFeishu fake, FeishuClient client) {
    fake.fail(Reply.OPERATION, ReplyError.WITHOUT_STATUS);

    ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

    assertThat(e.httpStatus()).isEqualTo(200);
    assertThat(e.code()).isEqualTo(230777);
  }

  @Test
  void an_undocumented_error_can_be_sent(FakeFeishu fake, FeishuClient client) {
    fake.fail(Reply.OPERATION, PlatformError.SCOPE_MISSING);

    assertThatThrownBy(() -> client.send(REPLY)).hasMessageContaining("99991672");
  }

  @Test
  void a_file_keeps_its_name_and_its_bytes(FakeFeishu fake, FeishuClient client)
      throws IOException {
    byte[] content = new byte[100_000];
    content[99_999] = 7;
    fake.answer(GetFile.OPERATION, FakeResponse.file("图 1.png", "image/png", content));

    try (Download file = client.send(new GetFile("k"))) {
      assertThat(file.fileName()).isEqualTo("图 1.png");
      assertThat(file.stream()).hasSameContentAs(new ByteArrayInputStream(content));
    }
  }

  @Test
  void a_closed_or_interrupted_connection_is_a_transport_failure(
      FakeFeishu fake, FeishuClient client) {
    fake.answer(Reply.OPERATION, FakeResponse.hangUp(), data("{}").truncated());

    assertThatThrownBy(() -> client.send(REPLY)).isInstanceOf(TransportException.class);
    assertThatThrownBy(() -> client.send(REPLY)).isInstanceOf(TransportException.class);
  }

  @Test
  void an_html_page_of_a_gateway_is_reported(FakeFeishu fake, FeishuClient client) {
    fake.answer(
        Reply.OPERATION,
        FakeResponse.bytes(200, "text/html", "<html>hello</html>".getBytes(UTF_8)));

    assertThatThrownBy(() -> client.send(REPLY)).isInstanceOf(ServerException.class);
  }

  @Test
  void a_response_can_be_delayed_or_sent_byte_by_byte(FakeFeishu fake) {
    fake.answer(
        Reply.OPERATION,
        data("{\"message_id\":\"om_2\"}").after(Duration.ofMillis(150)),
        data("{\"message_id\":\"om_3\"}").dripping(Duration.ofMillis(1)));

    long start = System.nanoTime();
    assertThat(fake.client().send(REPLY).messageId()).isEqualTo("om_2");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(149));
    assertThat(fake.client().send(REPLY).messageId()).isEqualTo("om_3");
  }

  @Test
  void a_call_without_a_stub_is_reported_with_its_path(FakeFeishu fake, FeishuClient client) {
    assertThatThrownBy(() -> client.send(new CountMessages())).hasMessageContaining("501");
    assertThatThrownBy(() -> fake.request(Reply.OPERATION))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("was called 0 times instead of once");
  }

  @Test
  void an_operation_returns_its_example_until_the_test_sets_a_response(
      FakeFeishu fake, FeishuClient client) throws IOException {
    String model =
        """
        {"formatVersion":1,"operations":[
          {"id":"im.v1.message.reply","httpMethod":"POST",
           "path":"/open-apis/im/v1/messages/:message_id/reply",
           "examples":{"request":[],"response":[{"json":{"code":0,"msg":"success",
             "data":{"message_id":"om_example"}},"line":1,"repaired":false}]}},
          {"id":"x","httpMethod":"GET","path":"/x","examples":{"request":[],"response":[]}}]}
        """;
    DocumentedExamples examples =
        DocumentedExamples.read(new ByteArrayInputStream(model.getBytes(UTF_8)));
    assertThat(examples.size()).isEqualTo(1);
    fake.examples(examples);

    assertThat(client.send(REPLY).messageId()).isEqualTo("om_example");
    fake.answer(Reply.OPERATION, data("{\"message_id\":\"om_said\"}"));
    assertThat(client.send(REPLY).messageId()).isEqualTo("om_said");
    assertThatThrownBy(
            () -> DocumentedExamples.read(new ByteArrayInputStream("{}".getBytes(UTF_8))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void an_operation_with_another_host_is_redirected_to_the_fake(
      FakeFeishu fake, FeishuClient client) {
    fake.answer(Elsewhere.OPERATION, data("{\"message_id\":\"here\"}"));

    assertThat(client.send(new Elsewhere("a b")).messageId()).isEqualTo("here");
    assertThat(fake.request(Elsewhere.OPERATION).query("q")).isEqualTo("a b");
  }

  @Test
  void a_reset_removes_stubs_and_requests(FakeFeishu fake, FeishuClient client) {
    fake.answer(Reply.OPERATION, data("{}"));
    client.send(REPLY);

    fake.reset();

    assertThat(fake.requests()).isEmpty();
    assertThatThrownBy(() -> client.send(REPLY)).hasMessageContaining("501");
  }

  /**
   * Without the setting an acknowledgement takes 40 ms, and hardly one call in thirty is faster
   * than half of that. On a busy machine many calls are slow anyway, so the test repeats the
   * measurement until it succeeds.
   */
  @Test
  void a_response_does_not_wait_for_an_acknowledgement(FakeFeishu fake, FeishuClient client) {
    fake.answer(Reply.OPERATION, data("{}"));

    int most = 0;
    for (int round = 0; round < 30 && most < CALLS / 5; round++) {
      most = Math.max(most, quickCalls(client));
    }

    assertThat(most).isGreaterThanOrEqualTo(CALLS / 5);
  }

  private static int quickCalls(FeishuClient client) {
    int quick = 0;
    for (int i = 0; i < CALLS; i++) {
      long start = System.nanoTime();
      client.send(REPLY);
      if (System.nanoTime() - start < HALF_OF_THE_WAIT) {
        quick++;
      }
    }
    return quick;
  }
}
