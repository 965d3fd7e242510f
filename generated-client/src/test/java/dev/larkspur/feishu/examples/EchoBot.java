package dev.larkspur.feishu.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.EventMessage;
import dev.larkspur.feishu.im.v1.MessageReceiveEvent;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.event.EventReceiver;

/** Says back to everybody what they said. */
final class EchoBot {
  private final Feishu feishu;

  EchoBot(Feishu feishu) {
    this.feishu = feishu;
  }

  /** What takes the platform's requests; a server hands it headers and bytes. */
  EventReceiver receiver(String encryptKey) {
    return EventReceiver.builder()
        .encryptKey(encryptKey)
        .on(MessageReceiveEvent.class, (event, header) -> echo(event.message()))
        .build();
  }

  private void echo(EventMessage message) {
    feishu
        .im()
        .v1()
        .message()
        .reply(
            ReplyMessageRequest.builder()
                .messageId(message.messageId())
                .msgType(MsgType.of(message.messageType()))
                .content(message.content())
                // The platform delivers at least once; with the same key it answers only once.
                .uuid("echo-" + message.messageId())
                .build());
  }
}
