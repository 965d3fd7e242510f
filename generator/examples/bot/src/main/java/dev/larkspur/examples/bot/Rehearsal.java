package dev.larkspur.examples.bot;

import static dev.larkspur.testkit.FakeResponse.data;
import static dev.larkspur.testkit.FakeResponse.error;
import static dev.larkspur.testkit.FakeResponse.file;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.callback.v1.CardActionTriggerAnswer;
import dev.larkspur.feishu.im.v1.GetMessageResourceRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.runtime.message.MessageContent;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeLongConnection;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** A conversation with the bot in which the test kit acts as the platform. */
final class Rehearsal {
  private static final byte[] REPORT = "All tests pass.\n".getBytes(UTF_8);

  private Rehearsal() {}

  /**
   * Sends the bot a text, a click, a file and a text of a group that it is not in.
   *
   * @param folder where the bot saves the file
   * @param log receives a line for each message and for everything that the bot does
   */
  static void run(Path folder, Consumer<String> log) {
    try (FakeFeishu fake = FakeFeishu.start();
        FakeLongConnection platform = FakeLongConnection.start()) {
      fake.answer(
          ReplyMessageRequest.OPERATION,
          data("{\"message_id\":\"om_11\",\"thread_id\":\"omt_1\"}"),
          data("{\"message_id\":\"om_12\",\"thread_id\":\"omt_2\"}"),
          error(ReplyMessageError.THE_BOT_CAN_NOT_BE_OUTSIDE_THE_GROUP));
      fake.answer(GetMessageResourceRequest.OPERATION, file("report.txt", "text/plain", REPORT));
      Bot bot = new Bot(new Feishu(fake.client()), folder, line -> log.accept("  bot: " + line));
      LongConnection connection =
          bot.start(
              LongConnection.builder().baseUrl(platform.url()).app(fake.appId(), fake.appSecret()));
      try (connection) {
        talk(platform, log);
      }
    }
  }

  private static void talk(FakeLongConnection platform, Consumer<String> log) {
    log.accept("Ada writes \"buy milk\":");
    send(platform, "om_1", MessageContent.text("buy milk"));

    log.accept("Ada clicks the button:");
    CardActionTriggerAnswer answer = click(platform, "buy milk");
    String title = requireNonNull(answer.card()).data().at("/header/title/content").asText("");
    String toast = requireNonNull(answer.toast()).content();
    log.accept("  the card says \"" + title + "\", the toast \"" + toast + "\"");

    log.accept("Ada sends report.txt:");
    send(
        platform,
        "om_2",
        MessageContent.read("file", "{\"file_key\":\"file_1\",\"file_name\":\"report.txt\"}"));

    log.accept("Ada removes the bot from the group and writes \"and eggs\":");
    send(platform, "om_3", MessageContent.text("and eggs"));
  }

  private static void send(FakeLongConnection platform, String messageId, MessageContent content) {
    Json event =
        Json.of(
            Map.of(
                "message",
                Map.of(
                    "message_id",
                    messageId,
                    "chat_id",
                    "oc_1",
                    "message_type",
                    content.type(),
                    "content",
                    content.toJson())));
    platform.push("im.message.receive_v1", event.toString()).join();
  }

  private static CardActionTriggerAnswer click(FakeLongConnection platform, String task) {
    Json event = Json.of(Map.of("action", Map.of("tag", "button", "value", Map.of("task", task))));
    return platform
        .push("card.action.trigger", event.toString())
        .join()
        .as(CardActionTriggerAnswer.class);
  }
}
