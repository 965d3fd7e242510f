package dev.larkspur.feishu.examples;

import dev.larkspur.feishu.callback.v1.CardActionTriggerCallback;
import dev.larkspur.feishu.im.v1.EventMessage;
import dev.larkspur.feishu.im.v1.MentionEvent;
import dev.larkspur.feishu.im.v1.MessageClient;
import dev.larkspur.feishu.im.v1.MessageReceiveEvent;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.runtime.message.MessageContent;
import java.util.List;
import java.util.Map;

/** A bot that answers each mention with a card in the thread. A click on its button changes it. */
record TaskBot(MessageClient messages, String botId) {
  LongConnection start(LongConnection.Builder connection) {
    return connection
        .on(MessageReceiveEvent.class, (event, header) -> receive(event.message()))
        .onCallback(CardActionTriggerCallback.class, (click, header) -> close(click))
        .start();
  }

  void receive(EventMessage message) {
    List<MentionEvent> mentions = message.mentions();
    for (MentionEvent mention : mentions == null ? List.<MentionEvent>of() : mentions) {
      if (botId.equals(mention.id().openId())) {
        MessageContent content = MessageContent.read(message.messageType(), message.content());
        reply(message.messageId(), card(content.plainTextWithout(mention.key()), true));
      }
    }
  }

  private void reply(String messageId, MessageContent content) {
    messages.reply(
        ReplyMessageRequest.builder()
            .messageId(messageId)
            .msgType(MsgType.of(content.type()))
            .content(content)
            .replyInThread(true)
            .uuid("task-" + messageId) // repetitions have no effect
            .build());
  }

  private static Map<String, ?> close(CardActionTriggerCallback click) {
    MessageContent card = card(click.action().value().get("task").asText(""), false);
    return Map.of("card", Map.of("type", "raw", "data", card.json()));
  }

  private static MessageContent card(String task, boolean open) {
    String title = (open ? "Open: " : "Closed: ") + task;
    Map<String, ?> header = Map.of("title", Map.of("tag", "plain_text", "content", title));
    Map<String, ?> label = Map.of("tag", "plain_text", "content", "Close");
    List<?> clicks = List.of(Map.of("type", "callback", "value", Map.of("task", task)));
    Map<String, ?> button = Map.of("tag", "button", "text", label, "behaviors", clicks);
    Map<String, ?> body = Map.of("elements", open ? List.of(button) : List.of());
    return MessageContent.card(Map.of("schema", "2.0", "header", header, "body", body));
  }
}
