package dev.larkspur.benchmarks;

import com.lark.oapi.Client;
import com.lark.oapi.core.request.RequestOptions;
import com.lark.oapi.service.im.v1.model.ReplyMessageReq;
import com.lark.oapi.service.im.v1.model.ReplyMessageReqBody;
import com.lark.oapi.service.im.v1.model.ReplyMessageResp;
import java.io.IOException;

/** Replies with the platform's own SDK. */
final class SdkReplier implements Replier {
  private final Client client;
  private final RequestOptions options;

  SdkReplier(String url) {
    client = Client.newBuilder("cli_bench", "secret").openBaseUrl(url).disableTokenCache().build();
    options = RequestOptions.newBuilder().tenantAccessToken(TOKEN).build();
  }

  @Override
  public String reply() throws Exception {
    ReplyMessageResp response =
        client
            .im()
            .v1()
            .message()
            .reply(
                ReplyMessageReq.newBuilder()
                    .messageId(MESSAGE_ID)
                    .replyMessageReqBody(
                        ReplyMessageReqBody.newBuilder().msgType("text").content(CONTENT).build())
                    .build(),
                options);
    if (!response.success()) {
      throw new IOException(response.getMsg());
    }
    return response.getData().getMessageId();
  }
}
