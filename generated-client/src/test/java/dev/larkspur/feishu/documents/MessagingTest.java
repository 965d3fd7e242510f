package dev.larkspur.feishu.documents;

import static dev.larkspur.testkit.FakeResponse.data;
import static dev.larkspur.testkit.FakeResponse.empty;
import static dev.larkspur.testkit.FakeResponse.file;
import static dev.larkspur.testkit.FakeResponse.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.feishu.DocumentedExamples;
import dev.larkspur.feishu.contact.v3.BatchGetIdUserRequest;
import dev.larkspur.feishu.im.v1.CreateChatRequest;
import dev.larkspur.feishu.im.v1.CreateChatTabRequest;
import dev.larkspur.feishu.im.v1.CreateImageRequest;
import dev.larkspur.feishu.im.v1.CreateMessageError;
import dev.larkspur.feishu.im.v1.CreateMessageReactionRequest;
import dev.larkspur.feishu.im.v1.CreateMessageRequest;
import dev.larkspur.feishu.im.v1.DeleteMessageReactionRequest;
import dev.larkspur.feishu.im.v1.DeleteMessageRequest;
import dev.larkspur.feishu.im.v1.ForwardMessageRequest;
import dev.larkspur.feishu.im.v1.ForwardThreadRequest;
import dev.larkspur.feishu.im.v1.GetChatMembersRequest;
import dev.larkspur.feishu.im.v1.GetMessageResourceRequest;
import dev.larkspur.feishu.im.v1.ListMessageRequest;
import dev.larkspur.feishu.im.v1.ListMessageResponse;
import dev.larkspur.feishu.im.v1.ListPinRequest;
import dev.larkspur.feishu.im.v1.MergeForwardMessageRequest;
import dev.larkspur.feishu.im.v1.Message;
import dev.larkspur.feishu.im.v1.MessageBody;
import dev.larkspur.feishu.im.v1.PatchMessageRequest;
import dev.larkspur.feishu.im.v1.ReadUsersMessageRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.feishu.im.v1.UpdateChatRequest;
import dev.larkspur.feishu.im.v1.UpdateMessageRequest;
import dev.larkspur.feishu.im.v1.UrgentAppMessageRequest;
import dev.larkspur.runtime.Operation;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of {@code docs/messaging.md} run against the examples of the pages. */
class MessagingTest {
  private static final List<Operation<?>> CALLED =
      List.of(
          CreateMessageRequest.OPERATION,
          ReplyMessageRequest.OPERATION,
          ForwardMessageRequest.OPERATION,
          MergeForwardMessageRequest.OPERATION,
          ForwardThreadRequest.OPERATION,
          UpdateMessageRequest.OPERATION,
          PatchMessageRequest.OPERATION,
          DeleteMessageRequest.OPERATION,
          UrgentAppMessageRequest.OPERATION,
          CreateMessageReactionRequest.OPERATION,
          DeleteMessageReactionRequest.OPERATION,
          CreateImageRequest.OPERATION,
          CreateChatRequest.OPERATION,
          UpdateChatRequest.OPERATION,
          CreateChatTabRequest.OPERATION,
          BatchGetIdUserRequest.OPERATION);

  @TempDir private Path folder;

  private final FakeFeishu fake = FakeFeishu.start();
  private final SnippetRunner messaging = new SnippetRunner("docs/messaging.md", fake);

  @BeforeEach
  void answerExamples() throws Exception {
    for (Operation<?> operation : CALLED) {
      Path page = DocumentedExamples.ownPage(operation.id());
      JsonNode response = DocumentedExamples.of(page).response();
      fake.answer(operation, response.isMissingNode() ? empty() : json(response.toString()));
    }
    Files.writeString(folder.resolve("picture.png"), "up");
  }

  @AfterEach
  void close() {
    fake.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "uuid(\"build-42\") | POST /open-apis/im/v1/messages",
        "replyInThread(true) | POST /open-apis/im/v1/messages/om_0/reply",
        "mergeForward | POST /open-apis/im/v1/messages/om_0/forward,"
            + " POST /open-apis/im/v1/messages/merge_forward,"
            + " POST /open-apis/im/v1/threads/omt_1/forward",
        "PatchMessageRequest | PUT /open-apis/im/v1/messages/om_0,"
            + " PATCH /open-apis/im/v1/messages/om_0, DELETE /open-apis/im/v1/messages/om_0",
        "urgentApp | PATCH /open-apis/im/v1/messages/om_0/urgent_app",
        "CreateMessageReactionRequest | POST /open-apis/im/v1/messages/om_0/reactions,"
            + " DELETE /open-apis/im/v1/messages/om_0/reactions/ZCaCIjUBVVWSrm5L-3ZTw%2A%2A%2A%2A",
        "CreateImageRequest | POST /open-apis/im/v1/images, POST /open-apis/im/v1/messages",
        "UpdateChatRequest | POST /open-apis/im/v1/chats,"
            + " PUT /open-apis/im/v1/chats/oc_a0553eda9014c201e6969b478895c230",
        "CreateChatTabRequest | POST /open-apis/im/v1/chats/oc_1/chat_tabs",
        "BatchGetIdUserRequest | POST /open-apis/contact/v3/users/batch_get_id",
      })
  void anExampleCallsItsOperations(String text, String calls) throws Exception {
    messaging.outputOf(text, folder);

    assertThat(fake.requests())
        .extracting(sent -> sent.method() + " " + sent.path())
        .containsExactly(calls.split(", ", -1));
  }

  @Test
  void examplesReadLists() throws Exception {
    fake.answer(
        ReadUsersMessageRequest.OPERATION,
        data("{'items': [{'user_id': 'ou_1', 'timestamp': '7'}]}".replace('\'', '"')));
    fake.answer(
        ListPinRequest.OPERATION,
        data("{'items': [{'message_id': 'om_1', 'create_time': '7'}]}".replace('\'', '"')));
    fake.answer(
        ListMessageRequest.OPERATION,
        data("{'items': [{'create_time': '7', 'msg_type': 'text'}]}".replace('\'', '"')));
    fake.answer(
        GetChatMembersRequest.OPERATION, data("{'items': [{'name': 'Ada'}]}".replace('\'', '"')));

    assertThat(messaging.outputOf("readUsersItems", folder)).isEqualTo("ou_1 at 7\n");
    assertThat(messaging.outputOf("ContainerIdType.CHAT)", folder)).isEqualTo("7 text\n");
  }

  @Test
  void aThreadIsRead() throws Exception {
    fake.answer(
        ListMessageRequest.OPERATION,
        data(
            ListMessageResponse.builder()
                .items(
                    List.of(
                        Message.builder()
                            .messageId("om_2")
                            .msgType("text")
                            .body(MessageBody.builder().content("{\"text\":\"Done.\"}").build())
                            .build(),
                        Message.builder().messageId("om_3").msgType("text").build()))
                .build()));

    assertThat(messaging.outputOf("ContainerIdType.THREAD)", folder)).isEqualTo("om_2: Done.\n");
    FakeRequest sent = fake.request(ListMessageRequest.OPERATION);
    assertThat(sent.query("container_id_type")).isEqualTo("thread");
    assertThat(sent.query("container_id")).isEqualTo("omt_1");
  }

  @Test
  void aBotOutsideTheGroupGetsAdvice() throws Exception {
    fake.fail(
        CreateMessageRequest.OPERATION, CreateMessageError.THE_BOT_CAN_NOT_BE_OUTSIDE_THE_GROUP);

    assertThat(messaging.outputOf("not in the group", folder))
        .startsWith("not in the group: The bot is not a member of the group.");
  }

  @Test
  void aFileIsSaved() throws Exception {
    fake.answer(
        GetMessageResourceRequest.OPERATION, file("a.png", "image/png", new byte[] {1, 2, 3}));

    messaging.outputOf("received.saveTo", folder);

    assertThat(Files.readAllBytes(folder.resolve("received.png"))).containsExactly(1, 2, 3);
    assertThat(fake.requests()).extracting(FakeRequest::method).containsExactly("GET");
  }
}
