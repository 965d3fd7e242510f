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
    assertThat(outputFor("im.message.receive_v1", "{\"message\":{\"chat_id\":\"oc_1\"}}"))
        .isEqualTo("hello oc_1\n");
    assertThat(outputFor("im.chat.disbanded_v1", "{}"))
        .isEqualTo("No handler for im.chat.disbanded_v1\n");
  }

  private String outputFor(String type, String event) throws Exception {
    try (EventReceiver unused = EventReceiver.builder().encryptKey("key").build()) {
      EventRequest request =
          EventPusher.to(unused).encryptKey("key").verificationToken("token").event(type, event);
      return events.outputOf(
          "receiver.receive(headers::get, body)",
          folder,
          example -> example.received(request.headers(), request.body()));
    }
  }
}
