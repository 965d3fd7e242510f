package dev.larkspur.feishu.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.EventMessage;
import dev.larkspur.feishu.im.v1.MentionEvent;
import dev.larkspur.feishu.im.v1.MessageClient;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageResponse;
import dev.larkspur.feishu.im.v1.UserId;
import dev.larkspur.runtime.CallOptions;
import dev.larkspur.runtime.Caller;
import dev.larkspur.runtime.Execution;
import dev.larkspur.runtime.Request;
import dev.larkspur.runtime.message.MessageContent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unit tests of the examples that build responses and events. */
class WithoutHttpTest {
  @Test
  void aMentionIsAnswered() {
    List<ReplyMessageRequest> replies = new ArrayList<>();
    MessageClient messages =
        new MessageClient(new Responder("not used")) {
          @Override
          public ReplyMessageResponse reply(ReplyMessageRequest request) {
            replies.add(request);
            return ReplyMessageResponse.builder().messageId("om_2").build();
          }
        };
    MentionEvent mention =
        MentionEvent.builder()
            .key("@_user_1")
            .id(UserId.builder().openId("ou_bot").build())
            .build();
    EventMessage received =
        EventMessage.builder()
            .messageId("om_1")
            .messageType("text")
            .content(MessageContent.text("@_user_1 buy milk").toJson())
            .mentions(List.of(mention))
            .build();

    new TaskBot(messages, "ou_bot").receive(received);

    assertThat(replies).extracting(ReplyMessageRequest::messageId).containsExactly("om_1");
  }

  @Test
  void theThreadOfAReplyIsReturned() {
    ReplyMessageResponse replied = ReplyMessageResponse.builder().threadId("omt_1").build();
    Feishu feishu = new Feishu(new Responder(replied));

    assertThat(new ThreadReplier(feishu).reply("om_1", "hi")).contains("omt_1");
  }

  /** Returns the same response to every request; sends nothing. */
  record Responder(Object response) implements Caller {
    @Override
    @SuppressWarnings("unchecked") // the test sets a response of this type
    public <R> Execution<R> begin(Request<R> request, CallOptions options) {
      return Execution.of((R) response);
    }
  }
}
