package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.CallOptions;
import dev.larkspur.runtime.message.MessageContent;
import java.time.Duration;
import java.util.Optional;

/** Replies to a message in its thread. */
final class ReplyInThread {
  private ReplyInThread() {}

  /** Returns the id of the reply; empty if the message was recalled. */
  static Optional<String> run(Feishu feishu, String messageId) {
    ReplyMessageRequest request =
        ReplyMessageRequest.builder()
            .messageId(messageId)
            .msgType(MsgType.TEXT)
            .content(MessageContent.text("On it."))
            .replyInThread(true)
            .build();
    try {
      CallOptions quickly = CallOptions.timeout(Duration.ofSeconds(3));
      return Optional.of(feishu.im().v1().message().reply(request, quickly).messageId());
    } catch (ApiException e) {
      if (e.is(ReplyMessageError.THE_MESSAGE_IS_RECALLED)) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
