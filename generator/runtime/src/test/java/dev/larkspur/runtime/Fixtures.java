package dev.larkspur.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.runtime.LoopbackServer.Answer;
import dev.larkspur.runtime.sample.MsgType;
import dev.larkspur.runtime.sample.ReplyMessageRequest;

/** Requests and answers that many tests use. */
final class Fixtures {
  static final String TENANT_PATH = "/open-apis/auth/v3/tenant_access_token/internal";
  static final String REPLY_PATH = "/open-apis/im/v1/messages/om_1/reply";

  static final ReplyMessageRequest REPLY =
      ReplyMessageRequest.builder()
          .messageId("om_1")
          .msgType(MsgType.TEXT)
          .content("{\"text\":\"hi\"}")
          .build();

  static final Answer REPLIED =
      Answer.json("{\"code\":0,\"msg\":\"success\",\"data\":{\"message_id\":\"om_2\"}}");

  static final Operation<JsonNode> PLAIN_POST =
      Operation.post("test.post", "/open-apis/test").returns(JsonNode.class);

  static final Operation<JsonNode> PLAIN_GET =
      Operation.get("test.get", "/open-apis/test").returns(JsonNode.class);

  private Fixtures() {}

  static Answer tenantToken(String value, long expire) {
    return Answer.json(
        "{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\""
            + value
            + "\",\"expire\":"
            + expire
            + '}');
  }

  static Answer error(int status, long code, String message) {
    return Answer.json(status, "{\"code\":" + code + ",\"msg\":\"" + message + "\"}");
  }
}
