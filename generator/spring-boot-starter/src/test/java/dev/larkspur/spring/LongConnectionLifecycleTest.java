package dev.larkspur.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.testkit.FakeLongConnection;
import dev.larkspur.testkit.FakeLongConnection.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongConnectionLifecycleTest {

  @Test
  void the_connection_is_open_while_the_application_runs() {
    LongConnectionLifecycle connection;
    List<String> greeted;
    try (FakeLongConnection fake = FakeLongConnection.start();
        RunningApp app = app(fake)) {
      connection = app.context().getBean(LongConnectionLifecycle.class);
      greeted = app.context().getBean(ExampleBot.Greeter.class).greeted;

      assertThat(push(fake, "Ada").code()).isEqualTo(200);
      assertThat(fake.push("card.action.trigger", "{}").join().body())
          .isEqualTo("{\"toast\":{\"content\":\"Thank you\"}}");
      assertThat(connection.isConnected()).isTrue();
      assertThat(connection.isRunning()).isTrue();

      connection.stop();
      assertThat(connection.isConnected()).isFalse();
      connection.start();
      assertThat(push(fake, "Max").code()).isEqualTo(200);
    }
    assertThat(greeted).containsExactly("Ada", "Max");
    assertThat(connection.isRunning()).isFalse();
  }

  private static Answer push(FakeLongConnection fake, String sender) {
    return fake.push("im.message.receive_v1", "{\"sender\":\"" + sender + "\"}").join();
  }

  private static RunningApp app(FakeLongConnection fake) {
    return RunningApp.plain(
        ExampleBot.class,
        "feishu.app-id=cli_1",
        "feishu.app-secret=secret",
        "feishu.base-url=" + fake.url(),
        "feishu.long-connection.enabled=true");
  }
}
