package dev.larkspur.feishu.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.ForwardThreadError;
import dev.larkspur.feishu.im.v1.ForwardThreadRequest;
import dev.larkspur.feishu.im.v1.ReceiveIdType;
import dev.larkspur.runtime.ApiException;

/** Forwards threads to another group. */
final class ThreadForwarder {
  private final Feishu feishu;
  private final String group;

  ThreadForwarder(Feishu feishu, String group) {
    this.feishu = feishu;
    this.group = group;
  }

  /** Forwards a thread and returns a message about the result for the user. */
  String forward(String threadId) {
    ForwardThreadRequest request =
        ForwardThreadRequest.builder()
            .threadId(threadId)
            .receiveIdType(ReceiveIdType.CHAT_ID)
            .receiveId(group)
            .build();
    try {
      return "Forwarded as " + feishu.im().v1().thread().forward(request).messageId() + ".";
    } catch (ApiException e) {
      ForwardThreadError error = e.error(ForwardThreadError.class);
      if (error == null) {
        throw e;
      }
      return switch (error) {
        case THE_BOT_CAN_NOT_BE_OUTSIDE_THE_GROUP -> "Please add me to that group first.";
        case FORWARDING_FROM_SECRET_GROUP_IS_NOT_SUPPORTED ->
            "Messages of a secret group cannot be forwarded.";
        default -> "Not forwarded: " + error.advice();
      };
    }
  }
}
