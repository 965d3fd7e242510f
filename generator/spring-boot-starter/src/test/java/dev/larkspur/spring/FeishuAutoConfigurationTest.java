package dev.larkspur.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.Operation;
import dev.larkspur.runtime.TokenKind;
import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.testkit.EventPusher;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class FeishuAutoConfigurationTest {
  private static final Operation<Json> OPERATION =
      Operation.get("im.v1.chat.list", "/open-apis/im/v1/chats")
          .tokens(TokenKind.TENANT)
          .returns(Json.class);

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  FeishuAutoConfiguration.class, FeishuEventsAutoConfiguration.class));

  @Test
  void without_properties_there_are_no_beans() {
    runner.run(
        context ->
            assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(FeishuClient.class)
                .doesNotHaveBean(EventReceiver.class)
                .doesNotHaveBean(LongConnectionLifecycle.class));
  }

  @Test
  void the_client_has_the_settings_of_the_properties_and_customizers() {
    try (FakeFeishu fake = FakeFeishu.start()) {
      fake.answer(OPERATION, FakeResponse.data("{}"));
      runner
          .withPropertyValues(
              "feishu.app-id=" + fake.appId(),
              "feishu.app-secret=" + fake.appSecret(),
              "feishu.base-url=" + fake.url(),
              "feishu.timeout=20s",
              "feishu.attempt-timeout=10s",
              "feishu.connect-timeout=2s",
              "feishu.keep-documented-rates=true",
              "feishu.retry.attempts=2")
          .withBean(
              FeishuClientCustomizer.class, () -> builder -> builder.userAgent("the-application"))
          .run(
              context -> {
                context.getBean(FeishuClient.class).send(OPERATION::call);

                assertThat(fake.request(OPERATION).header("User-Agent"))
                    .isEqualTo("the-application");
                assertThat(context).hasSingleBean(FeishuClient.class);
              });
    }
  }

  @Test
  void the_region_selects_the_host() {
    runner
        .withPropertyValues("feishu.app-id=a", "feishu.app-secret=b", "feishu.region=lark")
        .run(
            context ->
                assertThat(context.getBean(FeishuClient.class))
                    .hasToString("FeishuClient[https://open.larksuite.com]"));
  }

  @Test
  void a_client_of_the_application_is_kept() {
    runner
        .withPropertyValues("feishu.app-id=a", "feishu.app-secret=b")
        .withUserConfiguration(OwnBeans.class)
        .run(
            context ->
                assertThat(context)
                    .getBean(FeishuClient.class)
                    .hasToString("FeishuClient[http://127.0.0.1:1]"));
  }

  @Test
  void a_missing_secret_is_named() {
    runner
        .withPropertyValues("feishu.app-id=a")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("feishu.app-secret"));
  }

  @Test
  void events_need_a_key_or_a_token() {
    runner
        .withPropertyValues("feishu.events.path=/events")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageStartingWith("Set an encrypt key or a verification token"));
  }

  @Test
  void the_ticket_of_a_store_app_reaches_the_client() {
    try (FakeFeishu fake = FakeFeishu.start()) {
      fake.answer(OPERATION, FakeResponse.data("{}"));
      runner
          .withPropertyValues(
              "feishu.app-id=" + fake.appId(),
              "feishu.app-secret=" + fake.appSecret(),
              "feishu.app-type=store",
              "feishu.tenant=fake-tenant",
              "feishu.base-url=" + fake.url(),
              "feishu.events.verification-token=fake-verification")
          .run(
              context -> {
                EventPusher pusher = EventPusher.to(context.getBean(EventReceiver.class));
                String ticket = "{\"app_ticket\":\"" + fake.tokens().ticket() + "\"}";
                assertThat(pusher.push("app_ticket", ticket).status()).isEqualTo(200);

                context.getBean(FeishuClient.class).send(OPERATION::call);
                assertThat(fake.requests(OPERATION)).hasSize(1);
              });
    }
  }

  @Test
  void a_store_app_has_no_long_connection() {
    runner
        .withPropertyValues(
            "feishu.app-id=a",
            "feishu.app-secret=b",
            "feishu.app-type=store",
            "feishu.long-connection.enabled=true")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("feishu.long-connection.enabled"));
  }

  @Test
  void properties_do_not_show_secrets() {
    runner
        .withPropertyValues(
            "feishu.app-id=a",
            "feishu.app-secret=hidden-1",
            "feishu.events.encrypt-key=hidden-2",
            "feishu.events.verification-token=hidden-3",
            "feishu.proxy.host=proxy",
            "feishu.proxy.username=user",
            "feishu.proxy.password=hidden-4")
        .run(
            context ->
                assertThat(context.getBean(FeishuProperties.class).toString())
                    .contains("appId=a")
                    .doesNotContain("hidden"));
  }

  @Test
  void properties_are_described() throws Exception {
    Path classes =
        Path.of(FeishuProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    JsonNode properties =
        new ObjectMapper()
            .readTree(classes.resolve("META-INF/spring-configuration-metadata.json").toFile())
            .path("properties");

    assertThat(properties)
        .extracting(property -> property.path("name").asText())
        .contains(
            "feishu.app-secret",
            "feishu.events.path",
            "feishu.long-connection.enabled",
            "feishu.retry.attempts",
            "management.health.feishu.enabled");
    assertThat(properties)
        .allSatisfy(property -> assertThat(property.path("description").asText()).endsWith("."));
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnBeans {
    @Bean
    FeishuClient client() {
      return FeishuClient.builder().baseUrl("http://127.0.0.1:1").build();
    }
  }
}
