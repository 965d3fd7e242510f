package dev.larkspur.feishu.examples;

import static dev.larkspur.testkit.FakeResponse.data;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.runtime.message.MessageContent;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeFeishuExtension;
import dev.larkspur.testkit.FakeLongConnection;
import dev.larkspur.testkit.FakeLongConnection.Answer;
import dev.larkspur.testkit.FakeRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeFeishuExtension.class)
@Timeout(60)
class TaskBotTest {
  private static final String BOT = "ou_bot";

  private final FakeLongConnection platform = FakeLongConnection.start();
  private LongConnection connection;

  @BeforeEach
  void connect(FakeFeishu fake, FeishuClient client) {
    fake.answer(
        ReplyMessageRequest.OPERATION, data("{\"message_id\":\"om_2\",\"thread_id\":\"omt_1\"}"));
    connection =
        new TaskBot(new Feishu(client).im().v1().message(), BOT)
            .start(LongConnection.builder().baseUrl(platform.url()).app("cli_1", "secret"));
  }

  @AfterEach
  void disconnect() {
    connection.close();
    platform.close();
  }

  /** Returns the event of a message that mentions a user or a bot. */
  private static String message(MessageContent content, String mentioned) {
    Map<String, ?> mention = Map.of("key", "@_user_1", "id", Map.of("open_id", mentioned));
    Map<String, ?> message =
        Map.of(
            "message_id", "om_1",
            "message_type", content.type(),
            "content", content.toJson(),
            "mentions", List.of(mention));
    return Json.of(Map.of("message", message)).toString();
  }

  private Answer receive(String message) {
    return platform.push("im.message.receive_v1", message).join();
  }

  private static Json card(FakeRequest sent) {
    return Json.parse(sent.json().get("content").asText(""));
  }

  @Test
  void aMentionIsAnsweredWithACardInTheThread(FakeFeishu fake) throws Exception {
    MessageContent content =
        MessageContent.read("text", "{\"text\":\"@_user_1 buy \\\"milk\\\" <b>\"}");

    assertThat(receive(message(content, BOT)).code()).isEqualTo(200);

    FakeRequest sent = fake.request(ReplyMessageRequest.OPERATION);
    assertThat(sent.path()).isEqualTo("/open-apis/im/v1/messages/om_1/reply");
    assertThat(sent.json().get("msg_type").asText()).isEqualTo("interactive");
    assertThat(sent.json().get("reply_in_thread").asBoolean()).isTrue();
    assertThat(sent.json().get("uuid").asText()).isEqualTo("task-om_1");
    assertThat(card(sent).at("/header/title/content").asText()).isEqualTo("Open: buy \"milk\" <b>");
  }

  @Test
  void aClickOnTheButtonChangesTheCard(FakeFeishu fake) throws Exception {
    receive(message(MessageContent.text("@_user_1 buy milk"), BOT));
    Json button = card(fake.request(ReplyMessageRequest.OPERATION)).at("/body/elements/0");
    Json click = Json.of(Map.of("action", Map.of("value", button.at("/behaviors/0/value"))));

    Answer answer = platform.push("card.action.trigger", click.toString()).join();

    assertThat(answer.code()).isEqualTo(200);
    Json card = Json.parse(Objects.requireNonNull(answer.body())).get("card");
    assertThat(card.get("type").asText()).isEqualTo("raw");
    assertThat(card.at("/data/header/title/content").asText()).isEqualTo("Closed: buy milk");
    assertThat(card.at("/data/body/elements")).isEqualTo(Json.of(List.of()));
  }

  @Test
  void aPostIsReadAsText(FakeFeishu fake) throws Exception {
    MessageContent post =
        MessageContent.read(
            "post",
            "{\"title\":\"\",\"content\":[[{\"tag\":\"at\",\"user_id\":\"@_user_1\"},"
                + "{\"tag\":\"text\",\"text\":\" buy milk\"}]]}");

    receive(message(post, BOT));

    assertThat(
            card(fake.request(ReplyMessageRequest.OPERATION)).at("/header/title/content").asText())
        .isEqualTo("Open: buy milk");
  }

  @Test
  void otherMessagesAreNotAnswered(FakeFeishu fake) {
    assertThat(receive(message(MessageContent.text("@_user_1 hi"), "ou_lee")).code())
        .isEqualTo(200);
    assertThat(receive("{\"message\":{\"message_id\":\"om_1\"}}").code()).isEqualTo(200);

    assertThat(fake.requests()).isEmpty();
  }

  @Test
  void aMessageThatIsDeliveredAgainIsAnsweredOnce(FakeFeishu fake) {
    String message = message(MessageContent.text("@_user_1 buy milk"), BOT);

    assertThat(receive(message).code()).isEqualTo(200);
    assertThat(receive(message).code()).isEqualTo(200);

    assertThat(fake.requests(ReplyMessageRequest.OPERATION)).hasSize(1);
  }
}
