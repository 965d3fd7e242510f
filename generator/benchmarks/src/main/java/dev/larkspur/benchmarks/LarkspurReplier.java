package dev.larkspur.benchmarks;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.TokenKind;

/** This client, as its README says to use it. */
final class LarkspurReplier implements Replier {
  private final FeishuClient client;
  private final Feishu feishu;

  LarkspurReplier(String url) {
    client = FeishuClient.builder().baseUrl(url).token(TokenKind.TENANT, TOKEN).build();
    feishu = new Feishu(client);
  }

  @Override
  public String reply() {
    return String.valueOf(
        feishu
            .im()
            .v1()
            .message()
            .reply(
                ReplyMessageRequest.builder()
                    .messageId(MESSAGE_ID)
                    .msgType(MsgType.TEXT)
                    .content(CONTENT)
                    .build())
            .messageId());
  }

  @Override
  public void close() {
    client.close();
  }
}
