package dev.larkspur.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.testkit.FakeLongConnection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class LongConnectionLifecycleTest {
  private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();

  @BeforeEach
  void clear() {
    RECEIVED.clear();
  }

  @Test
  void the_connection_is_open_while_the_application_runs() {
    LongConnectionLifecycle connection;
    try (FakeLongConnection fake = FakeLongConnection.start();
        RunningApp app = app(fake)) {
      connection = app.context().getBean(LongConnectionLifecycle.class);

      assertThat(fake.push("greeting_v1", "{\"name\":\"Ada\"}").join().code()).isEqualTo(200);
      assertThat(RECEIVED).containsExactly("Ada");
      assertThat(connection.isConnected()).isTrue();
      assertThat(connection.isRunning()).isTrue();

      connection.stop();
      assertThat(connection.isConnected()).isFalse();
      connection.start();
      assertThat(fake.push("greeting_v1", "{\"name\":\"Max\"}").join().code()).isEqualTo(200);
    }
    assertThat(RECEIVED).containsExactly("Ada", "Max");
    assertThat(connection.isRunning()).isFalse();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class App {
    @Bean
    EventReceiverCustomizer handlers() {
      return receiver ->
          receiver.on(
              "greeting_v1",
              JsonNode.class,
              (event, header) -> RECEIVED.add(event.path("name").asText()));
    }
  }

  private static RunningApp app(FakeLongConnection fake) {
    return RunningApp.plain(
        App.class,
        "feishu.app-id=cli_1",
        "feishu.app-secret=secret",
        "feishu.base-url=" + fake.url(),
        "feishu.long-connection.enabled=true");
  }
}
