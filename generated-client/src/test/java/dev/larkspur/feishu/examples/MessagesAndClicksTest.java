package dev.larkspur.feishu.examples;

import static dev.larkspur.testkit.FakeResponse.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.callback.v1.CardActionTriggerAnswer;
import dev.larkspur.feishu.callback.v1.CardActionTriggerCallback;
import dev.larkspur.feishu.callback.v1.Toast;
import dev.larkspur.feishu.callback.v1.ToastType;
import dev.larkspur.feishu.im.v1.ContainerIdType;
import dev.larkspur.feishu.im.v1.CreateMessageError;
import dev.larkspur.feishu.im.v1.CreateMessageRequest;
import dev.larkspur.feishu.im.v1.ListMessageRequest;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReceiveIdType;
import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.message.MessageContent;
import dev.larkspur.testkit.EventPusher;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeFeishuExtension;
import dev.larkspur.testkit.FakeRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeFeishuExtension.class)
class MessagesAndClicksTest {
  private static final CreateMessageRequest HELLO =
      CreateMessageRequest.builder()
          .receiveIdType(ReceiveIdType.CHAT_ID)
          .receiveId("oc_1")
          .msgType(MsgType.TEXT)
          .content(MessageContent.text("Hello"))
          .build();

  @Test
  void aMessageIsSent(FakeFeishu fake, FeishuClient client) {
    fake.answer(CreateMessageRequest.OPERATION, data("{\"message_id\":\"om_1\"}"));
    Feishu feishu = new Feishu(client);

    assertThat(feishu.im().v1().message().create(HELLO).messageId()).isEqualTo("om_1");

    FakeRequest sent = fake.request(CreateMessageRequest.OPERATION);
    assertThat(sent.query("receive_id_type")).isEqualTo("chat_id");
    assertThat(sent.json().get("content").asText()).isEqualTo("{\"text\":\"Hello\"}");
  }

  @Test
  void aBotOutsideOfTheGroupIsAnError(FakeFeishu fake, FeishuClient client) {
    fake.fail(
        CreateMessageRequest.OPERATION, CreateMessageError.THE_BOT_CAN_NOT_BE_OUTSIDE_THE_GROUP);
    Feishu feishu = new Feishu(client);

    ApiException error =
        catchThrowableOfType(ApiException.class, () -> feishu.im().v1().message().create(HELLO));

    assertThat(error.is(CreateMessageError.THE_BOT_CAN_NOT_BE_OUTSIDE_THE_GROUP)).isTrue();
    assertThat(error.code()).isEqualTo(230002);
  }

  @Test
  void aThreadIsReadOverTwoPages(FakeFeishu fake, FeishuClient client) {
    fake.answer(
        ListMessageRequest.OPERATION,
        data("{\"items\":[{\"message_id\":\"om_1\"}],\"has_more\":true,\"page_token\":\"p2\"}"),
        data("{\"items\":[{\"message_id\":\"om_2\"}],\"has_more\":false}"));
    Feishu feishu = new Feishu(client);
    ListMessageRequest thread =
        ListMessageRequest.builder()
            .containerIdType(ContainerIdType.THREAD)
            .containerId("omt_1")
            .build();

    List<String> ids =
        feishu.im().v1().message().listItems(thread).stream()
            .map(message -> message.messageId())
            .toList();

    assertThat(ids).containsExactly("om_1", "om_2");
    assertThat(fake.requests(ListMessageRequest.OPERATION))
        .extracting(request -> request.query("page_token"))
        .containsExactly(null, "p2");
  }

  @Test
  void aClickIsAnsweredWithAToast() {
    try (EventReceiver receiver =
        EventReceiver.builder()
            .encryptKey("key")
            .onCallback(CardActionTriggerCallback.class, (click, header) -> approve(click))
            .build()) {
      EventPusher pusher = EventPusher.to(receiver).encryptKey("key");

      CardActionTriggerAnswer answer =
          pusher
              .push("card.action.trigger", "{\"action\":{\"value\":{\"leave\":\"42\"}}}")
              .as(CardActionTriggerAnswer.class);

      assertThat(answer.toast().type()).isEqualTo(ToastType.SUCCESS);
      assertThat(answer.toast().content()).isEqualTo("Approved 42");
    }
  }

  private static CardActionTriggerAnswer approve(CardActionTriggerCallback click) {
    String leave = click.action().value().get("leave").asText();
    return CardActionTriggerAnswer.builder()
        .toast(Toast.builder().type(ToastType.SUCCESS).content("Approved " + leave).build())
        .build();
  }
}
