package dev.larkspur.feishu.documents;

import static dev.larkspur.testkit.FakeResponse.data;
import static dev.larkspur.testkit.FakeResponse.error;
import static dev.larkspur.testkit.FakeResponse.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.feishu.im.v1.CreateImageRequest;
import dev.larkspur.feishu.im.v1.CreateMessageRequest;
import dev.larkspur.feishu.im.v1.GetMessageResourceRequest;
import dev.larkspur.feishu.im.v1.ListChatRequest;
import dev.larkspur.feishu.im.v1.ListMessageRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.testkit.EventPusher;
import dev.larkspur.testkit.EventRequest;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the Java examples in README.md. */
class ReadmeTest {
  private static final String SHORTEST =
      "FeishuClient client = FeishuClient.builder().app(appId, appSecret).build();";

  private static final FakeResponse SENT = data("{\"message_id\":\"om_1\"}");

  @TempDir private Path folder;

  private final FakeFeishu fake = FakeFeishu.start();
  private final SnippetRunner readme = new SnippetRunner("README.md", fake);

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void theFirstExampleSendsAReply() throws Exception {
    fake.answer(ReplyMessageRequest.OPERATION, SENT);

    assertThat(readme.outputOf("e.advice()", folder)).isEqualTo("sent om_1\n");
  }

  @Test
  void theFirstExampleRecognizesARecalledMessage() throws Exception {
    fake.fail(ReplyMessageRequest.OPERATION, ReplyMessageError.THE_MESSAGE_IS_RECALLED);

    assertThat(readme.outputOf("e.advice()", folder))
        .isEqualTo("too late: The message was recalled. Do not retry.\n");
  }

  @Test
  void theFirstMessageIsSentToEachGroup() throws Exception {
    fake.answer(
        ListChatRequest.OPERATION,
        data("{\"items\":[{\"chat_id\":\"oc_1\",\"name\":\"Team\"}],\"has_more\":false}"));
    fake.answer(CreateMessageRequest.OPERATION, SENT);

    assertThat(readme.outputOf("ReceiveIdType.CHAT_ID", folder)).isEqualTo("sent om_1 to Team\n");
    assertThat(fake.request(CreateMessageRequest.OPERATION).body()).contains("oc_1", "Hello");
  }

  @Test
  void theShortestProgramSendsAReply() throws Exception {
    fake.answer(ReplyMessageRequest.OPERATION, SENT);

    assertThat(Snippet.containing("README.md", SHORTEST).code().lines()).hasSize(5);
    assertThat(readme.outputOf(SHORTEST, folder)).isEqualTo("sent om_1\n");
    assertThat(fake.tokens().fetches()).isEqualTo(1);
  }

  @Test
  void aRequestCanBeSentInSeveralModes() throws Exception {
    fake.answer(ReplyMessageRequest.OPERATION, SENT);

    assertThat(readme.outputOf("replyAsync", folder))
        .matches("HTTP 200, log id fake-[23]\nsent om_1\n");
  }

  @Test
  void errorsAreDistinguished() throws Exception {
    fake.fail(ReplyMessageRequest.OPERATION, ReplyMessageError.THE_MESSAGE_IS_RECALLED);
    assertThat(readme.outputOf("case FAILED_TO_CREATE_CARD_CONTENT", folder))
        .isEqualTo("gave up om_0\n");

    ReplyMessageError card = ReplyMessageError.FAILED_TO_CREATE_CARD_CONTENT;
    fake.answer(ReplyMessageRequest.OPERATION, error(card, card.subErrors().get(0)));
    assertThat(readme.outputOf("case FAILED_TO_CREATE_CARD_CONTENT", folder))
        .isEqualTo("repair " + card.subErrors().get(0).code() + "\n");
  }

  @Test
  void aListIsReadPageByPage() throws Exception {
    fake.answer(
        ListMessageRequest.OPERATION,
        data("{\"items\":[{\"message_id\":\"om_1\"}],\"has_more\":true,\"page_token\":\"p2\"}"),
        data("{\"items\":[{\"message_id\":\"om_2\"}],\"has_more\":false}"));

    assertThat(readme.outputOf("limit(100)", folder)).isEqualTo("om_1\nom_2\n");
  }

  @Test
  void filesAreUploadedAndDownloadedAsStreams() throws Exception {
    Files.writeString(folder.resolve("picture.png"), "up");
    fake.answer(CreateImageRequest.OPERATION, data("{\"image_key\":\"img_1\"}"));
    fake.answer(
        GetMessageResourceRequest.OPERATION,
        file("x.png", "image/png", "down".getBytes(StandardCharsets.UTF_8)));

    assertThat(readme.outputOf("saveTo", folder)).isEqualTo("uploaded img_1\n");
    assertThat(fake.request(CreateImageRequest.OPERATION).body()).contains("picture.png", "up");
    assertThat(folder.resolve("copy.png")).hasContent("down");
  }

  @Test
  void anEventReachesItsHandler() throws Exception {
    try (EventReceiver none = EventReceiver.builder().encryptKey("key").build()) {
      EventRequest event =
          EventPusher.to(none)
              .encryptKey("key")
              .event("im.message.receive_v1", "{\"message\":{\"chat_id\":\"oc_1\"}}");
      assertThat(
              readme.outputOf(
                  "receiver.receive", folder, it -> it.received(event.headers(), event.body())))
          .isEqualTo("hello oc_1\n");
    }
  }
}
