package dev.larkspur.feishu.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.EventMessage;
import dev.larkspur.feishu.im.v1.MessageReceiveEvent;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.event.EventReceiver;

/** A bot that replies to every message with the same content. */
final class EchoBot {
  private final Feishu feishu;

  EchoBot(Feishu feishu) {
    this.feishu = feishu;
  }

  /** Returns the receiver of the platform's events, which a server calls with headers and body. */
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
                // The platform delivers an event at least once; with the same key it sends only one
                // reply.
                .uuid("echo-" + message.messageId())
                .build());
  }
}
