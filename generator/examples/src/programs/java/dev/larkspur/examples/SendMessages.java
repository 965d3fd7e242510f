package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.CreateMessageRequest;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReceiveIdType;
import dev.larkspur.runtime.message.MessageContent;
import java.util.List;
import java.util.Map;

/** Sends a text and a card to a group. */
final class SendMessages {
  private SendMessages() {}

  static List<String> run(Feishu feishu, String chatId) {
    CreateMessageRequest text =
        CreateMessageRequest.builder()
            .receiveIdType(ReceiveIdType.CHAT_ID)
            .receiveId(chatId)
            .msgType(MsgType.TEXT)
            .content(MessageContent.text("The build is green."))
            .build();
    CreateMessageRequest card =
        text.toBuilder()
            .msgType(MsgType.INTERACTIVE)
            .content(
                Map.of(
                    "header", Map.of("title", Map.of("tag", "plain_text", "content", "Build 42")),
                    "elements", List.of(Map.of("tag", "markdown", "content", "All **green**."))))
            .build();

    return List.of(
        feishu.im().v1().message().create(text).messageId(),
        feishu.im().v1().message().create(card).messageId());
  }
}
