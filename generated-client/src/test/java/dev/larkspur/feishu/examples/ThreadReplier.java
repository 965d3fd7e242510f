package dev.larkspur.feishu.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.message.MessageContent;
import java.util.Optional;

/** Replies to messages in threads, so that the group stays readable. */
final class ThreadReplier {
  private final Feishu feishu;

  ThreadReplier(Feishu feishu) {
    this.feishu = feishu;
  }

  /** Replies to a message and returns the id of the thread; empty if the message was recalled. */
  Optional<String> reply(String messageId, String text) {
    ReplyMessageRequest request =
        ReplyMessageRequest.builder()
            .messageId(messageId)
            .msgType(MsgType.TEXT)
            .content(MessageContent.text(text))
            .replyInThread(true)
            .build();
    try {
      return Optional.ofNullable(feishu.im().v1().message().reply(request).threadId());
    } catch (ApiException e) {
      if (e.is(ReplyMessageError.THE_MESSAGE_IS_RECALLED)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
