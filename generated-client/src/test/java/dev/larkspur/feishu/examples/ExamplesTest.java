package dev.larkspur.feishu.examples;

import static dev.larkspur.testkit.FakeResponse.data;
import static dev.larkspur.testkit.FakeResponse.file;
import static dev.larkspur.testkit.FakeResponse.rateLimited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.ForwardThreadError;
import dev.larkspur.feishu.im.v1.ForwardThreadRequest;
import dev.larkspur.feishu.im.v1.GetMessageResourceRequest;
import dev.larkspur.feishu.im.v1.ListMessageRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeFeishuExtension;
import dev.larkspur.testkit.FakeRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FakeFeishuExtension.class)
class ExamplesTest {
  @TempDir private Path folder;

  @Test
  void aReplyIsSentInAThread(FakeFeishu fake, FeishuClient client) {
    fake.answer(
        ReplyMessageRequest.OPERATION, data("{\"message_id\":\"om_2\",\"thread_id\":\"omt_1\"}"));

    assertThat(new ThreadReplier(new Feishu(client)).reply("om_1", "Say \"hi\"")).contains("omt_1");
    FakeRequest sent = fake.request(ReplyMessageRequest.OPERATION);
    assertThat(sent.path()).isEqualTo("/open-apis/im/v1/messages/om_1/reply");
    assertThat(sent.json().get("reply_in_thread").asBoolean()).isTrue();
    assertThat(sent.json().get("content").asText()).isEqualTo("{\"text\":\"Say \\\"hi\\\"\"}");
  }

  @Test
  void aRateLimitedReplyIsRetried(FakeFeishu fake, FeishuClient client) {
    fake.answer(
        ReplyMessageRequest.OPERATION,
        rateLimited(Duration.ZERO),
        rateLimited(Duration.ZERO),
        data("{\"message_id\":\"om_2\",\"thread_id\":\"omt_1\"}"));

    assertThat(new ThreadReplier(new Feishu(client)).reply("om_1", "hi")).contains("omt_1");
    assertThat(fake.requests(ReplyMessageRequest.OPERATION)).hasSize(3);
  }

  @Test
  void aRecalledMessageNeedsNoReply(FakeFeishu fake, FeishuClient client) {
    fake.fail(ReplyMessageRequest.OPERATION, ReplyMessageError.THE_MESSAGE_IS_RECALLED);

    assertThat(new ThreadReplier(new Feishu(client)).reply("om_1", "hi")).isEmpty();
  }

  @Test
  void otherErrorsOfAReplyAreThrown(FakeFeishu fake, FeishuClient client) {
    fake.fail(ReplyMessageRequest.OPERATION, ReplyMessageError.BOT_ABILITY_IS_NOT_ACTIVATED);

    assertThatThrownBy(() -> new ThreadReplier(new Feishu(client)).reply("om_1", "hi"))
        .hasMessageContaining("230006");
  }

  @Test
  void aThreadIsForwarded(FakeFeishu fake, FeishuClient client) {
    fake.answer(ForwardThreadRequest.OPERATION, data("{\"message_id\":\"om_3\"}"));

    assertThat(new ThreadForwarder(new Feishu(client), "oc_1").forward("omt_1"))
        .isEqualTo("Forwarded as om_3.");
    FakeRequest sent = fake.request(ForwardThreadRequest.OPERATION);
    assertThat(sent.query("receive_id_type")).isEqualTo("chat_id");
    assertThat(sent.json().get("receive_id").asText()).isEqualTo("oc_1");
  }

  @Test
  void aBotOutsideOfTheGroupAsksToBeAdded(FakeFeishu fake, FeishuClient client) {
    fake.fail(
        ForwardThreadRequest.OPERATION, ForwardThreadError.THE_BOT_CAN_NOT_BE_OUTSIDE_THE_GROUP);

    assertThat(new ThreadForwarder(new Feishu(client), "oc_1").forward("omt_1"))
        .isEqualTo("Please add me to that group first.");
  }

  @Test
  void otherErrorsAreExplainedByTheirAdvice(FakeFeishu fake, FeishuClient client) {
    fake.fail(ForwardThreadRequest.OPERATION, ForwardThreadError.CHAT_HAS_ALREADY_BEEN_DISSOLVED);

    assertThat(new ThreadForwarder(new Feishu(client), "oc_1").forward("omt_1"))
        .startsWith("Not forwarded: The group was dissolved.");
  }

  @Test
  void onlyTheNeededPagesAreRequested(FakeFeishu fake, FeishuClient client) {
    fake.answer(
        ListMessageRequest.OPERATION,
        data("{\"items\":[{\"message_id\":\"om_1\"}],\"has_more\":true,\"page_token\":\"p2\"}"),
        data(
            "{\"items\":[{\"message_id\":\"om_2\"},{\"message_id\":\"om_3\"}],"
                + "\"has_more\":true,\"page_token\":\"p3\"}"));

    assertThat(new ChatArchive(new Feishu(client)).messageIds("oc_1", 2))
        .containsExactly("om_1", "om_2");
    assertThat(fake.requests(ListMessageRequest.OPERATION))
        .extracting(request -> request.query("page_token"))
        .containsExactly(null, "p2");
  }

  @Test
  void aFileOfAMessageIsSaved(FakeFeishu fake, FeishuClient client) throws IOException {
    byte[] bytes = "not an actual image".getBytes(StandardCharsets.UTF_8);
    fake.answer(GetMessageResourceRequest.OPERATION, file("lighthouse.png", "image/png", bytes));

    Path saved =
        new ChatArchive(new Feishu(client)).save("om_1", "img_1", folder.resolve("lighthouse.png"));

    assertThat(Files.readAllBytes(saved)).isEqualTo(bytes);
    assertThat(fake.request(GetMessageResourceRequest.OPERATION).path())
        .isEqualTo("/open-apis/im/v1/messages/om_1/resources/img_1");
  }
}
