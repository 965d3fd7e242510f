package dev.larkspur.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageResponse;
import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.CallOptions;
import dev.larkspur.runtime.Exchange;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

  private LoopbackPlatform platform;
  private Feishu feishu;

  @BeforeEach
  void open() {
    platform = new LoopbackPlatform();
    feishu = platform.feishu();
  }

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void anyRequestIsSentThroughTheFrontDoor() {
    platform.answers(200, SENT);

    assertThat(feishu.send(REPLY).messageId()).isEqualTo("om_1");
  }

  @Test
  void anExchangeBringsEverythingAboutTheAnswer() {
    platform.answers(200, SENT);

    Exchange<ReplyMessageResponse> exchange = feishu.exchange(REPLY);

    assertThat(exchange.value().messageId()).isEqualTo("om_1");
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.logId()).isEqualTo(LoopbackPlatform.LOG_ID);
    assertThat(exchange.bytes()).asString().isEqualTo(SENT);
  }

  @Test
  void anAsynchronousCallCompletesWithTheValue() throws Exception {
    platform.answers(200, SENT);

    assertThat(feishu.sendAsync(REPLY).get(10, TimeUnit.SECONDS).messageId()).isEqualTo("om_1");
  }

  @Test
  void anAsynchronousCallFailsWithTheSameException() {
    platform.answers(400, "{\"code\":230011,\"msg\":\"The message is recalled.\"}");

    assertThatThrownBy(() -> feishu.sendAsync(REPLY).join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> assertThat(e.is(ReplyMessageError.THE_MESSAGE_IS_RECALLED)).isTrue());
  }

  @Test
  void optionsHoldForOneCall() {
    platform.answers(200, SENT);
    platform.answers(200, SENT);

    feishu.send(
        REPLY,
        CallOptions.builder()
            .tenantToken("t-other")
            .timeout(Duration.ofSeconds(10))
            .query("not_documented", "x")
            .body("also_not_documented", null)
            .build());
    feishu.send(REPLY);

    LoopbackPlatform.Asked first = platform.asked();
    assertThat(first.authorization()).isEqualTo("Bearer t-other");
    assertThat(first.target()).endsWith("/reply?not_documented=x");
    assertThat(first.body()).contains("\"also_not_documented\":null");
    LoopbackPlatform.Asked second = platform.asked();
    assertThat(second.authorization()).isEqualTo("Bearer t-loopback");
    assertThat(second.target()).endsWith("/reply");
    assertThat(second.body()).doesNotContain("also_not_documented");
  }

  @Test
  void whatIsAbsentIsNotSent() {
    platform.answers(200, SENT);

    feishu.send(REPLY);

    assertThat(platform.asked().body()).doesNotContain("reply_in_thread").doesNotContain("null");
  }

  @Test
  void aPathValueIsEncoded() {
    platform.answers(200, SENT);

    feishu.send(
        ReplyMessageRequest.builder()
            .messageId("om/1?x=ü")
            .msgType(MsgType.TEXT)
            .content("{}")
            .build());

    assertThat(platform.asked().target())
        .isEqualTo("/open-apis/im/v1/messages/om%2F1%3Fx%3D%C3%BC/reply");
  }

  @Test
  void aValueThatNoPageListsIsKept() {
    platform.answers(200, SENT.replace("\"text\"", "\"hologram\""));

    MsgType type = feishu.send(REPLY).msgType();

    assertThat(type).isEqualTo(MsgType.of("hologram"));
    assertThat(type.value()).isEqualTo("hologram");
    assertThat(type.known()).isEqualTo(MsgType.Known.UNLISTED);
  }

  @Test
  void everythingThatIsMissingIsNamedAtOnce() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ReplyMessageRequest.builder().uuid("x").build())
        .withMessage("ReplyMessageRequest lacks message_id, content, msg_type");
    assertThat(platform.wasAsked()).isFalse();
  }

  @Test
  void anErrorSaysWhatToDo() {
    platform.answers(400, "{\"code\":230011,\"msg\":\"The message is recalled.\"}");

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> feishu.im().v1().message().reply(REPLY))
        .withMessage(
            """
            im.v1.message.reply failed: 230011 The message is recalled. (HTTP 400)
              what to do: The message was recalled and can no longer be answered. Do not retry.
              log id: 20260101LOOPBACK""");
  }
}
