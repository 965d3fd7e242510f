package dev.larkspur.spring;

import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.runtime.event.ReceiverBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of received events: an {@link EventReceiver} if {@code feishu.events} has a
 * key, a token or a path, the endpoint at that path, and the long connection if {@code
 * feishu.long-connection.enabled} is true. Handlers come from beans of type {@link
 * EventReceiverCustomizer}. For a store app the handler of the event {@code app_ticket} is added,
 * which passes the ticket to the client.
 *
 * <p>The endpoint verifies requests itself: with Spring Security, permit its path and exclude it
 * from CSRF protection.
 */
@AutoConfiguration(after = FeishuAutoConfiguration.class)
@Import({MvcEventEndpoint.class, WebFluxEventEndpoint.class})
public class FeishuEventsAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  @Conditional(EventsConfigured.class)
  EventReceiver feishuEventReceiver(
      FeishuProperties properties,
      ObjectProvider<EventReceiverCustomizer> customizers,
      ObjectProvider<FeishuClient> client) {
    EventReceiver.Builder builder = EventReceiver.builder();
    properties.applyTo(builder);
    if (properties.isStoreApp()) {
      client.ifUnique(unique -> keepTickets(builder, unique));
    }
    customize(builder, customizers);
    return builder.build();
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty("feishu.long-connection.enabled")
  LongConnectionLifecycle feishuLongConnection(
      FeishuProperties properties, ObjectProvider<EventReceiverCustomizer> customizers) {
    return new LongConnectionLifecycle(
        () -> {
          LongConnection.Builder builder = LongConnection.builder();
          properties.applyTo(builder);
          customize(builder, customizers);
          return builder.start();
        });
  }

  private static void keepTickets(ReceiverBuilder<?> builder, FeishuClient client) {
    builder.on(
        "app_ticket",
        Json.class,
        (event, header) -> client.appTicket(event.get("app_ticket").asText("")));
  }

  private static void customize(
      ReceiverBuilder<?> builder, ObjectProvider<EventReceiverCustomizer> customizers) {
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
  }

  static final class EventsConfigured extends AnyNestedCondition {
    EventsConfigured() {
      super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty("feishu.events.path")
    static final class WithPath {}

    @ConditionalOnProperty("feishu.events.encrypt-key")
    static final class WithKey {}

    @ConditionalOnProperty("feishu.events.verification-token")
    static final class WithToken {}
  }
}
