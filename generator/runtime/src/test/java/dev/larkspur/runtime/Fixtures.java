package dev.larkspur.runtime;

import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.sample.MsgType;
import dev.larkspur.runtime.sample.ReplyMessageRequest;

/** Requests and responses that several tests use. */
final class Fixtures {
  static final String TENANT_PATH = "/open-apis/auth/v3/tenant_access_token/internal";
  static final String REPLY_PATH = "/open-apis/im/v1/messages/om_1/reply";

  static final ReplyMessageRequest REPLY =
      ReplyMessageRequest.builder()
          .messageId("om_1")
          .msgType(MsgType.TEXT)
          .content("{\"text\":\"hi\"}")
          .build();

  static final Response REPLIED =
      Response.json("{\"code\":0,\"msg\":\"success\",\"data\":{\"message_id\":\"om_2\"}}");

  static final Operation<Json> PLAIN_POST =
      Operation.post("test.post", "/open-apis/test").returns(Json.class);

  static final Operation<Json> PLAIN_GET =
      Operation.get("test.get", "/open-apis/test").returns(Json.class);

  private Fixtures() {}

  static Response tenantToken(String value, long expire) {
    return Response.json(
        "{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\""
            + value
            + "\",\"expire\":"
            + expire
            + '}');
  }

  static Response error(int status, long code, String message) {
    return Response.json(status, "{\"code\":" + code + ",\"msg\":\"" + message + "\"}");
  }
}
