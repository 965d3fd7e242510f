package dev.larkspur.feishu.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.testkit.EventPusher;
import dev.larkspur.testkit.EventRequest;
import dev.larkspur.testkit.FakeFeishu;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the Java examples in docs/events.md. */
class EventsTest {
  @TempDir private Path folder;

  private final FakeFeishu fake = FakeFeishu.start();
  private final SnippetRunner events = new SnippetRunner("docs/events.md", fake);

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void anEventReachesItsHandlerOrTheFallback() throws Exception {
    String block = "No handler for";
    String message = "{\"message\":{\"chat_id\":\"oc_1\"}}";

    assertThat(outputOf(block, "im.message.receive_v1", message)).isEqualTo("hello oc_1\n");
    assertThat(outputOf(block, "im.chat.disbanded_v1", "{}"))
        .isEqualTo("No handler for im.chat.disbanded_v1\n");
  }

  @Test
  void theContentOfAMessageIsReadByItsType() throws Exception {
    String block = "MessageContent.read";
    String text = message("text", "{\\\"text\\\":\\\"@_user_1 hi\\\"}");
    String file = message("file", "{\\\"file_key\\\":\\\"key\\\",\\\"file_name\\\":\\\"a.pdf\\\"}");

    assertThat(outputOf(block, "im.message.receive_v1", text)).isEqualTo("hi\n");
    assertThat(outputOf(block, "im.message.receive_v1", file))
        .isEqualTo("file a.pdf with key key\n");
    assertThat(outputOf(block, "im.message.receive_v1", message("new", "{}")))
        .isEqualTo("new {}\n");
  }

  private static String message(String type, String content) {
    return "{\"message\":{\"message_type\":\"" + type + "\",\"content\":\"" + content + "\"}}";
  }

  /** Returns what a block prints when it receives an event. */
  private String outputOf(String block, String type, String event) throws Exception {
    try (EventReceiver unused = EventReceiver.builder().encryptKey("key").build()) {
      EventRequest request =
          EventPusher.to(unused).encryptKey("key").verificationToken("token").event(type, event);
      return events.outputOf(
          block, folder, example -> example.received(request.headers(), request.body()));
    }
  }
}
