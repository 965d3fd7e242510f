package dev.larkspur.feishu;

import static dev.larkspur.testkit.FakeResponse.data;
import static dev.larkspur.testkit.FakeResponse.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.feishu.im.v1.ContainerIdType;
import dev.larkspur.feishu.im.v1.ListMessageRequest;
import dev.larkspur.feishu.im.v1.ListMessageResponse;
import dev.larkspur.feishu.im.v1.Message;
import dev.larkspur.feishu.im.v1.MessageClient;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageResponse;
import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.CallOptions;
import dev.larkspur.runtime.Exchange;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaysToCallTest {
  private static final String SENT =
      "{\"code\":0,\"msg\":\"success\",\"data\":{\"message_id\":\"om_1\",\"msg_type\":\"text\"}}";

  private static final ReplyMessageRequest REPLY =
      ReplyMessageRequest.builder()
          .messageId("om_dc13")
          .msgType(MsgType.TEXT)
          .content("{\"text\":\"hi\"}")
          .build();

  private final FakeFeishu fake = FakeFeishu.start();
  private final Feishu feishu = new Feishu(fake.client());

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void anyRequestCanBeSentWithTheClient() {
    fake.answer(ReplyMessageRequest.OPERATION, json(SENT));

    assertThat(feishu.send(REPLY).messageId()).isEqualTo("om_1");
  }

  @Test
  void aBuiltResponseIsReceivedUnchanged() {
    ReplyMessageResponse built =
        ReplyMessageResponse.builder()
            .messageId("om_1")
            .msgType(MsgType.of("new"))
            .deleted(false)
            .mentions(List.of())
            .build();
    fake.answer(ReplyMessageRequest.OPERATION, data(built));

    assertThat(feishu.send(REPLY)).isEqualTo(built);
  }

  @Test
  void anExchangeHasStatusHeadersLogIdAndBody() {
    fake.answer(ReplyMessageRequest.OPERATION, json(SENT));

    Exchange<ReplyMessageResponse> exchange = feishu.exchange(REPLY);

    assertThat(exchange.value().messageId()).isEqualTo("om_1");
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.logId()).isEqualTo("fake-1");
    assertThat(exchange.bytes()).asString().isEqualTo(SENT);
  }

  @Test
  void anAsynchronousCallCompletesWithTheValue() throws Exception {
    fake.answer(ReplyMessageRequest.OPERATION, json(SENT));

    assertThat(feishu.sendAsync(REPLY).get(10, TimeUnit.SECONDS).messageId()).isEqualTo("om_1");
  }

  @Test
  void anAsynchronousCallFailsWithTheSameException() {
    fake.fail(ReplyMessageRequest.OPERATION, ReplyMessageError.THE_MESSAGE_IS_RECALLED);

    assertThatThrownBy(() -> feishu.sendAsync(REPLY).join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> assertThat(e.is(ReplyMessageError.THE_MESSAGE_IS_RECALLED)).isTrue());
  }

  @Test
  void optionsApplyToOneCall() {
    fake.answer(ReplyMessageRequest.OPERATION, json(SENT));
    String token = tokenOfAnotherClient();

    feishu.send(
        REPLY,
        CallOptions.builder()
            .tenantToken(token)
            .timeout(Duration.ofSeconds(10))
            .query("not_documented", "x")
            .body("also_not_documented", null)
            .build());
    feishu.send(REPLY);

    FakeRequest first = fake.requests(ReplyMessageRequest.OPERATION).get(1);
    assertThat(first.header("Authorization")).isEqualTo("Bearer " + token);
    assertThat(first.query("not_documented")).isEqualTo("x");
    assertThat(first.body()).contains("\"also_not_documented\":null");
    FakeRequest second = fake.requests(ReplyMessageRequest.OPERATION).get(2);
    assertThat(second.header("Authorization")).isNotEqualTo("Bearer " + token);
    assertThat(second.query()).isEmpty();
    assertThat(second.body()).doesNotContain("also_not_documented");
  }

  @Test
  void aClientMethodTakesOptionsOrReturnsAFuture() throws Exception {
    fake.answer(ReplyMessageRequest.OPERATION, json(SENT));
    MessageClient messages = feishu.im().v1().message();

    messages.reply(REPLY, CallOptions.builder().query("not_documented", "x").build());
    assertThat(messages.replyAsync(REPLY).get(10, TimeUnit.SECONDS).messageId()).isEqualTo("om_1");

    assertThat(fake.requests(ReplyMessageRequest.OPERATION))
        .extracting(request -> request.query("not_documented"))
        .containsExactly("x", null);
  }

  @Test
  void aListIsReadByElementsOrByPages() {
    fake.answer(
        ListMessageRequest.OPERATION,
        data("{\"items\":[{\"message_id\":\"om_1\"}],\"has_more\":true,\"page_token\":\"p2\"}"),
        data("{\"items\":[{\"message_id\":\"om_2\"}],\"has_more\":false}"));
    ListMessageRequest history =
        ListMessageRequest.builder()
            .containerIdType(ContainerIdType.CHAT)
            .containerId("oc_1")
            .build();
    MessageClient messages = feishu.im().v1().message();

    assertThat(messages.listItems(history)).extracting(Message::messageId).contains("om_1", "om_2");
    assertThat(messages.listPages(history))
        .last()
        .extracting(ListMessageResponse::hasMore)
        .isEqualTo(false);
  }

  @Test
  void aClientCanBeReplacedByASubclass() {
    List<ReplyMessageRequest> seen = new ArrayList<>();
    MessageClient watched =
        new MessageClient(feishu) {
          @Override
          public ReplyMessageResponse reply(ReplyMessageRequest request) {
            seen.add(request);
            return super.reply(request);
          }
        };
    fake.answer(ReplyMessageRequest.OPERATION, json(SENT));

    assertThat(watched.reply(REPLY).messageId()).isEqualTo("om_1");
    assertThat(seen).containsExactly(REPLY);
  }

  @Test
  void absentFieldsAreNotSent() {
    fake.answer(ReplyMessageRequest.OPERATION, json(SENT));

    feishu.send(REPLY);

    assertThat(fake.request(ReplyMessageRequest.OPERATION).body())
        .doesNotContain("reply_in_thread")
        .doesNotContain("null");
  }

  @Test
  void aPathValueIsEncoded() {
    fake.answer(ReplyMessageRequest.OPERATION, json(SENT));

    feishu.send(
        ReplyMessageRequest.builder()
            .messageId("om/1?x=ü")
            .msgType(MsgType.TEXT)
            .content("{}")
            .build());

    assertThat(fake.request(ReplyMessageRequest.OPERATION).path())
        .isEqualTo("/open-apis/im/v1/messages/om%2F1%3Fx%3D%C3%BC/reply");
  }

  @Test
  void anUndocumentedValueIsKept() {
    fake.answer(ReplyMessageRequest.OPERATION, json(SENT.replace("\"text\"", "\"hologram\"")));

    MsgType type = feishu.send(REPLY).msgType();

    assertThat(type).isEqualTo(MsgType.of("hologram"));
    assertThat(type.value()).isEqualTo("hologram");
    assertThat(type.known()).isEqualTo(MsgType.Known.UNLISTED);
  }

  @Test
  void allMissingFieldsAreNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ReplyMessageRequest.builder().uuid("x").build())
        .withMessage(
            "ReplyMessageRequest is missing required fields: message_id, content, msg_type");
    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void anErrorMessageContainsTheAdvice() {
    fake.fail(ReplyMessageRequest.OPERATION, ReplyMessageError.THE_MESSAGE_IS_RECALLED);

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> feishu.im().v1().message().reply(REPLY))
        .withMessage(
            """
            im.v1.message.reply failed: 230011 The message is recalled. (HTTP 400)
              what to do: The message was recalled. Do not retry.
              log id: fake-1\
            """);
  }

  private String tokenOfAnotherClient() {
    fake.client().send(REPLY);
    String header = fake.request(ReplyMessageRequest.OPERATION).header("Authorization");
    return header.substring("Bearer ".length());
  }
}
