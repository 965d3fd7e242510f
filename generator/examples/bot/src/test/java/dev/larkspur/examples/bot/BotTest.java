package dev.larkspur.examples.bot;

import static dev.larkspur.testkit.FakeResponse.data;
import static dev.larkspur.testkit.FakeResponse.file;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.GetMessageResourceRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeFeishuExtension;
import dev.larkspur.testkit.FakeLongConnection;
import dev.larkspur.testkit.FakeLongConnection.Answer;
import dev.larkspur.testkit.FakeRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FakeFeishuExtension.class)
@Timeout(60)
class BotTest {

  @TempDir Path folder;

  private final FakeLongConnection platform = FakeLongConnection.start();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private LongConnection connection;

  @BeforeEach
  void start(FakeFeishu fake, FeishuClient client) {
    fake.answer(
        ReplyMessageRequest.OPERATION, data("{\"message_id\":\"om_2\",\"thread_id\":\"omt_1\"}"));
    connection =
        new Bot(new Feishu(client), folder, log::add)
            .start(LongConnection.builder().baseUrl(platform.url()).app("cli_1", "secret"));
  }

  @AfterEach
  void stop() {
    connection.close();
    platform.close();
  }

  @Test
  void theRehearsalShowsEverythingThatTheBotDoes() {
    Rehearsal.run(folder, log::add);

    assertThat(log)
        .containsExactly(
            "Ada writes \"buy milk\":",
            "  bot: replied with a card in thread omt_1",
            "Ada clicks the button:",
            "  bot: closed \"buy milk\"",
            "  the card says \"Done: buy milk\", the toast \"Well done.\"",
            "Ada sends report.txt:",
            "  bot: saved 16 bytes as om_2-report.txt",
            "  bot: replied with a text in thread omt_2",
            "Ada removes the bot from the group and writes \"and eggs\":",
            "  bot: not in the group: "
                + ReplyMessageError.THE_BOT_CAN_NOT_BE_OUTSIDE_THE_GROUP.advice());
    assertThat(folder.resolve("om_2-report.txt")).hasContent("All tests pass.\n");
  }

  @Test
  void aTextIsAnsweredWithACardInItsThread(FakeFeishu fake) throws Exception {
    assertThat(receive("text", "{\"text\":\" buy \\\"milk\\\" \"}").code()).isEqualTo(200);

    FakeRequest sent = fake.request(ReplyMessageRequest.OPERATION);
    assertThat(sent.path()).isEqualTo("/open-apis/im/v1/messages/om_1/reply");
    assertThat(sent.json().get("reply_in_thread").asBoolean()).isTrue();
    assertThat(sent.json().get("uuid").asText()).isEqualTo("reply-om_1");
    assertThat(card(sent).at("/header/title/content").asText()).isEqualTo("To do: buy \"milk\"");
  }

  @Test
  void theMentionOfTheBotIsNotPartOfTheTask(FakeFeishu fake) throws Exception {
    Map<String, Object> message = message("text", "{\"text\":\"@_user_1 buy milk\"}");
    message.put("mentions", List.of(Map.of("key", "@_user_1", "id", Map.of())));

    push(message);

    assertThat(
            card(fake.request(ReplyMessageRequest.OPERATION)).at("/header/title/content").asText())
        .isEqualTo("To do: buy milk");
  }

  @Test
  void aClickOnTheButtonClosesTheCard(FakeFeishu fake) throws Exception {
    receive("text", "{\"text\":\"buy milk\"}");
    Json button = card(fake.request(ReplyMessageRequest.OPERATION)).at("/body/elements/0");
    Json click = Json.of(Map.of("action", Map.of("value", button.at("/behaviors/0/value"))));

    Answer answer = platform.push("card.action.trigger", click.toString()).join();

    Json body = Json.parse(Objects.requireNonNull(answer.body()));
    assertThat(body.at("/toast/type").asText()).isEqualTo("success");
    assertThat(body.at("/card/type").asText()).isEqualTo("raw");
    assertThat(body.at("/card/data/header/title/content").asText()).isEqualTo("Done: buy milk");
    assertThat(body.at("/card/data/body/elements")).isEqualTo(Json.of(List.of()));
  }

  @Test
  void aFileIsSavedInTheFolderWhateverItsName(FakeFeishu fake) throws Exception {
    fake.answer(
        GetMessageResourceRequest.OPERATION, file("a", "text/plain", "hello".getBytes(UTF_8)));

    receive("file", "{\"file_key\":\"file_1\",\"file_name\":\"../../etc/pass wd\"}");

    try (Stream<Path> saved = Files.list(folder)) {
      assertThat(saved.map(Path::getFileName).map(Path::toString))
          .containsExactly("om_1-.._.._etc_pass_wd");
    }
    FakeRequest request = fake.request(GetMessageResourceRequest.OPERATION);
    assertThat(request.path()).isEqualTo("/open-apis/im/v1/messages/om_1/resources/file_1");
    assertThat(request.query("type")).isEqualTo("file");
  }

  @Test
  void aBotThatIsNotInTheGroupLogsTheAdvice(FakeFeishu fake) {
    fake.fail(
        ReplyMessageRequest.OPERATION, ReplyMessageError.THE_BOT_CAN_NOT_BE_OUTSIDE_THE_GROUP);

    assertThat(receive("text", "{\"text\":\"hi\"}").code()).isEqualTo(200);

    assertThat(log).hasSize(1).first().asString().startsWith("not in the group: ");
  }

  @Test
  void anotherErrorFailsTheHandlerSoThatTheMessageIsDeliveredAgain(FakeFeishu fake) {
    fake.fail(ReplyMessageRequest.OPERATION, ReplyMessageError.THE_MESSAGE_IS_RECALLED);

    assertThat(receive("text", "{\"text\":\"hi\"}").code()).isEqualTo(500);
  }

  @Test
  void messagesWithoutTextAreIgnored(FakeFeishu fake) {
    assertThat(receive("image", "{\"image_key\":\"img_1\"}").code()).isEqualTo(200);

    assertThat(fake.requests()).isEmpty();
  }

  private Answer receive(String type, String content) {
    return push(message(type, content));
  }

  private Answer push(Map<String, Object> message) {
    Json event = Json.of(Map.of("message", message));
    return platform.push("im.message.receive_v1", event.toString()).join();
  }

  private static Map<String, Object> message(String type, String content) {
    return new HashMap<>(Map.of("message_id", "om_1", "message_type", type, "content", content));
  }

  private static Json card(FakeRequest sent) {
    return Json.parse(sent.json().get("content").asText(""));
  }
}
