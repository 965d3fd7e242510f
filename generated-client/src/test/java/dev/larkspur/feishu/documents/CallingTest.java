package dev.larkspur.feishu.documents;

import static dev.larkspur.testkit.FakeResponse.data;
import static dev.larkspur.testkit.FakeResponse.file;
import static dev.larkspur.testkit.FakeResponse.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.feishu.UndocumentedOperations;
import dev.larkspur.feishu.im.v1.CreateImageRequest;
import dev.larkspur.feishu.im.v1.GetMessageResourceRequest;
import dev.larkspur.feishu.im.v1.ListMessageRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.Operation;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeRequest;
import dev.larkspur.testkit.FakeResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the Java examples in docs/calling.md that call the platform. */
class CallingTest {
  private static final FakeResponse SENT = data("{\"message_id\":\"om_1\"}");

  @TempDir private Path folder;

  private final FakeFeishu fake = FakeFeishu.start();
  private final SnippetRunner calling = new SnippetRunner("docs/calling.md", fake);

  @BeforeEach
  void answer() throws IOException {
    fake.answer(ReplyMessageRequest.OPERATION, SENT);
    Files.writeString(folder.resolve("picture.png"), "up");
  }

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void aRequestIsSentByItsMethodOrByAnyCaller() throws Exception {
    assertThat(outputOf("replyInThread(true)")).matches("HTTP 200, log id \\S+\n");
    assertThat(fake.requests(ReplyMessageRequest.OPERATION))
        .hasSize(3)
        .first()
        .extracting(sent -> sent.json().get("content").asText())
        .isEqualTo("{\"text\":\"On it.\"}");
  }

  @Test
  void contentIsCreatedByType() throws Exception {
    assertThat(outputOf("MessageContent.cardTemplate")).isEmpty();
    assertThat(fake.requests(ReplyMessageRequest.OPERATION))
        .extracting(sent -> sent.json().get("msg_type").asText())
        .containsExactly("text", "post", "interactive");
  }

  @Test
  void aUserLogsIn() throws Exception {
    Operation<?> userInfo =
        Operation.get("authen.v1.user_info.get", "/open-apis/authen/v1/user_info")
            .returns(Object.class);
    fake.answer(userInfo, data("{}"));

    assertThat(outputOf("userTokens(UserGrants.inMemory(grant))")).isEmpty();
    assertThat(fake.request(userInfo).header("Authorization")).isEqualTo("Bearer fake-U-1");
  }

  @Test
  void optionsApplyToOneCall() throws Exception {
    assertThat(outputOf("idempotencyKey(\"order-4711\")")).isEmpty();

    FakeRequest sent = fake.request(ReplyMessageRequest.OPERATION);
    assertThat(sent.json().get("uuid").asText()).isEqualTo("order-4711");
    assertThat(sent.header("X-Request-Source")).isEqualTo("billing");
  }

  @Test
  void anAsynchronousCallCompletesOrFails() throws Exception {
    assertThat(outputOf("replyAsync")).isEqualTo("sent om_1\n");

    fake.fail(ReplyMessageRequest.OPERATION, ReplyMessageError.THE_MESSAGE_IS_RECALLED);
    assertThat(outputOf("replyAsync")).startsWith("failed: im.v1.message.reply failed: 230011");
  }

  @Test
  void aListIsReadByElementsAndByPages() throws Exception {
    fake.answer(
        ListMessageRequest.OPERATION,
        data("{\"items\":[{\"message_id\":\"om_1\"}],\"has_more\":false,\"page_token\":\"p2\"}"));

    assertThat(outputOf("listPages")).isEqualTo("om_1\nnext page: p2\n");
  }

  @Test
  void aFileIsUploaded() throws Exception {
    fake.answer(CreateImageRequest.OPERATION, data("{\"image_key\":\"img_1\"}"));

    assertThat(outputOf("fromStream")).isEqualTo("uploaded img_1\n");
    assertThat(fake.request(CreateImageRequest.OPERATION).body()).contains("picture.png", "up");
  }

  @Test
  void aFileIsDownloaded() throws Exception {
    fake.answer(
        GetMessageResourceRequest.OPERATION,
        file("x.png", "image/png", "down".getBytes(StandardCharsets.UTF_8)));

    assertThat(outputOf("saveTo")).isEqualTo("image/png, 4 bytes\n");
    assertThat(folder.resolve("copy.png")).hasContent("down");
  }

  @Test
  void theRestOfAFileIsDownloaded() throws Exception {
    Files.writeString(folder.resolve("copy.png"), "do");
    fake.answer(
        GetMessageResourceRequest.OPERATION,
        file("x.png", "image/png", "wn".getBytes(StandardCharsets.UTF_8))
            .status(206)
            .header("Content-Range", "bytes 2-3/4"));

    assertThat(outputOf("continueIn")).isEmpty();
    assertThat(fake.request(GetMessageResourceRequest.OPERATION).header("Range"))
        .isEqualTo("bytes=2-");
    assertThat(folder.resolve("copy.png")).hasContent("down");
  }

  @Test
  void manyCallsKeepTheDocumentedRates() throws Exception {
    assertThat(outputOf("FeishuClient bulk")).isEqualTo("sent om_1\n".repeat(3));
  }

  @Test
  void errorsAreDistinguished() throws Exception {
    fake.fail(ReplyMessageRequest.OPERATION, ReplyMessageError.THE_MESSAGE_IS_RECALLED);
    assertThat(outputOf("SCOPE_MISSING"))
        .isEqualTo("too late: The message was recalled. Do not retry.\n");

    fake.answer(
        ReplyMessageRequest.OPERATION,
        json("""
        {"code": 99991672, "msg": "denied", "error": {"permission_violations":
          [{"scope": "im:message", "url": "https://open.feishu.cn/app"}]}}
        """)
            .status(400));
    assertThat(outputOf("SCOPE_MISSING")).startsWith("missing scope: im:message\nrequest them at ");

    fake.fail(ReplyMessageRequest.OPERATION, ReplyMessageError.BOT_ABILITY_IS_NOT_ACTIVATED);
    assertThat(outputOf("SCOPE_MISSING")).startsWith("230006 ");
  }

  @Test
  void aValueOfAnotherKindIsLeftOut() throws Exception {
    fake.answer(ReplyMessageRequest.OPERATION, data("{\"updated\":\"maybe\"}"));

    assertThat(outputOf("InvalidValue value"))
        .isEqualTo("$.data.updated: expected true or false, found the text \"maybe\"\nnull\n");
  }

  @Test
  void aListenerTracesCalls() throws Exception {
    assertThat(outputOf("CallListener tracing"))
        .endsWith("im.v1.message.reply: HTTP 200, 1 attempts\n");
    assertThat(fake.request(ReplyMessageRequest.OPERATION).header("X-Trace-Id")).isNotBlank();
  }

  @Test
  void anInterceptorChangesAttempts() throws Exception {
    assertThat(outputOf("Interceptor signing")).isEmpty();
    assertThat(fake.request(ReplyMessageRequest.OPERATION).header("X-Signature"))
        .isEqualTo("signature of /open-apis/im/v1/messages/om_0/reply");
  }

  @Test
  void aCallHasItsOwnRetries() throws Exception {
    assertThat(outputOf("RetryPolicy patient")).isEmpty();
    assertThat(fake.requests(ReplyMessageRequest.OPERATION)).hasSize(2);
  }

  @Test
  void aCallerSurroundsCalls() throws Exception {
    assertThat(outputOf("new Caller()")).isEqualTo("calling im.v1.message.reply\n");
    assertThat(fake.requests(ReplyMessageRequest.OPERATION)).hasSize(1);
  }

  @Test
  void anOperationWithoutAPageIsCalled() throws Exception {
    Operation<?> pin =
        Operation.post("im.v1.pin.create", "/open-apis/im/v1/pins").returns(Object.class);
    fake.answer(pin, data("{}"));

    assertThat(outputOf("im.v1.pin.create")).isEmpty();
    assertThat(fake.request(pin).json().get("message_id").asText()).isEqualTo("om_0");
  }

  @Test
  void anOperationThatOnlyNoticesNameHasItsAnnouncedErrors() throws Exception {
    Operation<?> send = UndocumentedOperations.POST_MESSAGE_V4_SEND;
    fake.fail(send, UndocumentedOperations.PostMessageV4SendError.NOT_SUPPORTED_IN_EXTERNAL_GROUPS);

    assertThat(outputOf("UndocumentedOperations.POST_MESSAGE_V4_SEND"))
        .startsWith("not in external groups: Also returned since 2025-06-25, store apps");
    assertThat(fake.request(send).json().get("chat_id").asText()).isEqualTo("oc_1");
  }

  @Test
  void undocumentedMembersAreSent() throws Exception {
    assertThat(outputOf("with_urgent")).isEmpty();

    FakeRequest sent = fake.request(ReplyMessageRequest.OPERATION);
    assertThat(sent.query("with_urgent")).isEqualTo("true");
    assertThat(sent.json().at("/extra/source").asText()).isEqualTo("billing");
    assertThat(sent.json().get("reply_in_thread").isNull()).isTrue();
  }

  @Test
  void undocumentedMembersAreReceived() throws Exception {
    fake.answer(ReplyMessageRequest.OPERATION, data("{\"not_documented\":\"x\"}"));

    assertThat(outputOf("exchange.bytes()")).isEqualTo("x\n");
  }

  private String outputOf(String block) throws Exception {
    return calling.outputOf(block, folder);
  }
}
