package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.sample.MsgType;
import dev.larkspur.runtime.sample.ReplyMessageError;
import dev.larkspur.runtime.sample.ReplyMessageRequest;
import dev.larkspur.runtime.sample.ReplyMessageResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class SendTest {
  private static final ReplyMessageRequest REPLY =
      ReplyMessageRequest.builder()
          .messageId("om_/1?")
          .msgType(MsgType.TEXT)
          .content("{\"text\":\"hi\"}")
          .build();

  @Test
  void sends_the_record_and_reads_the_data_of_the_envelope() {
    try (LoopbackServer server =
            new LoopbackServer(
                request ->
                    Response.json(
                        "{\"code\":0,\"msg\":\"success\",\"data\":{\"message_id\":\"om_2\","
                            + "\"msg_type\":\"post\",\"level\":\"7\",\"create_time\":16097,"
                            + "\"size\":\"12\",\"mentions\":\"\",\"new\":{\"a\":[1]}}}"));
        FeishuClient client =
            FeishuClient.builder()
                .baseUrl(server.url())
                .token(TokenKind.TENANT, "t-secret")
                .build()) {
      ReplyMessageResponse reply = client.send(REPLY);

      assertThat(reply.messageId()).isEqualTo("om_2");
      assertThat(reply.msgType()).isEqualTo(MsgType.POST);
      assertThat(reply.level().value()).isEqualTo(7L);
      assertThat(reply.createTime()).isEqualTo("16097");
      assertThat(reply.size()).isEqualTo(12L);
      assertThat(reply.mentions()).isNull();
      LoopbackServer.ReceivedRequest request = server.requests().get(0);
      assertThat(request.method()).isEqualTo("POST");
      assertThat(request.target()).isEqualTo("/open-apis/im/v1/messages/om_%2F1%3F/reply");
      assertThat(request.header("Authorization")).isEqualTo("Bearer t-secret");
      assertThat(request.body())
          .startsWith(
              "{\"content\":\"{\\\"text\\\":\\\"hi\\\"}\",\"msg_type\":\"text\",\"uuid\":\"");
    }
  }

  @Test
  void an_error_is_the_constant_of_the_operation() {
    try (LoopbackServer server =
            new LoopbackServer(
                request ->
                    Response.json(400, "{\"code\":230011,\"msg\":\"The message is recalled.\"}")
                        .with("X-Tt-Logid", "L1"));
        FeishuClient client =
            FeishuClient.builder()
                .baseUrl(server.url())
                .token(TokenKind.TENANT, "t-secret")
                .build()) {
      ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(REPLY));

      assertThat(e.is(ReplyMessageError.THE_MESSAGE_IS_RECALLED)).isTrue();
      assertThat(e.error(ReplyMessageError.class))
          .isEqualTo(ReplyMessageError.THE_MESSAGE_IS_RECALLED);
      assertThat(e.logId()).isEqualTo("L1");
      assertThat(e)
          .hasMessage(
              """
              im.v1.message.reply failed: 230011 The message is recalled. (HTTP 400)
                what to do: Forget the message.
                log id: L1""");
      assertThat(client.sendAsync(REPLY))
          .failsWithin(Duration.ofSeconds(60))
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(ApiException.class);
    }
  }
}
