package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.message.v4.MsgType;
import dev.larkspur.feishu.message.v4.PostBatchSendRequest;
import dev.larkspur.feishu.message.v4.PostBatchSendResponse;
import java.util.List;
import java.util.Map;

/** Sends one text to several departments and users. */
final class BulkSend {
  private BulkSend() {}

  static PostBatchSendResponse run(Feishu feishu, List<String> departments, String openId) {
    return feishu.message().v4().batchSend().post(
        PostBatchSendRequest.builder()
            .msgType(MsgType.TEXT)
            .content(Map.of("text", "The office is closed on Friday."))
            .departmentIds(departments)
            .addOpenId(openId)
            .build());
  }
}
