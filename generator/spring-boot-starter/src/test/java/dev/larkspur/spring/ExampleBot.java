package dev.larkspur.spring;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.EventType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans in docs/spring-boot.md. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ExampleBot {

  /** An event, as generated code has it. */
  @EventType("im.message.receive_v1")
  record MessageReceiveEvent(@JsonProperty("sender") String sender) {}

  /** A service of the application. */
  static final class Greeter {
    final List<String> greeted = new CopyOnWriteArrayList<>();

    void greet(MessageReceiveEvent event) {
      greeted.add(event.sender());
    }
  }

  @Bean
  Greeter greeter() {
    return new Greeter();
  }

  @Bean
  EventReceiverCustomizer handlers(Greeter greeter) {
    return receiver ->
        receiver
            .on(MessageReceiveEvent.class, (event, header) -> greeter.greet(event))
            .onCallback(
                "card.action.trigger",
                Json.class,
                (click, header) -> Map.of("toast", Map.of("content", "Thank you")));
  }

  @Bean
  FeishuClientCustomizer clientSettings() {
    return builder -> builder.userAgent("greeter");
  }
}
