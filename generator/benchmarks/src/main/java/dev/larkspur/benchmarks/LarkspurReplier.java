package dev.larkspur.benchmarks;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageResponse;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.TokenKind;

/** Replies with this client, used as in the README. */
final class LarkspurReplier implements Replier {
  private final FeishuClient client;
  private final Feishu feishu;
  private final boolean async;

  private LarkspurReplier(String url, boolean async) {
    this.client = FeishuClient.builder().baseUrl(url).token(TokenKind.TENANT, TOKEN).build();
    this.feishu = new Feishu(client);
    this.async = async;
  }

  static LarkspurReplier blocking(String url) {
    return new LarkspurReplier(url, false);
  }

  /** Creates a client that sends asynchronously. */
  static LarkspurReplier async(String url) {
    return new LarkspurReplier(url, true);
  }

  @Override
  public String reply() {
    ReplyMessageRequest request =
        ReplyMessageRequest.builder()
            .messageId(MESSAGE_ID)
            .msgType(MsgType.TEXT)
            .content(CONTENT)
            .build();
    ReplyMessageResponse reply =
        async ? feishu.sendAsync(request).join() : feishu.im().v1().message().reply(request);
    return String.valueOf(reply.messageId());
  }

  @Override
  public void close() {
    client.close();
  }
}
