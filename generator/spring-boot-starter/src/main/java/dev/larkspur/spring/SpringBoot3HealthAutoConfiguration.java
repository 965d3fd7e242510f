package dev.larkspur.spring;

import dev.larkspur.runtime.FeishuClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the health indicator {@code feishu} in Spring Boot 3.5, whose classes for
 * health are in other packages than those of Spring Boot 4.0. {@code
 * management.health.feishu.enabled=false} disables it.
 */
@AutoConfiguration(after = {FeishuAutoConfiguration.class, FeishuEventsAutoConfiguration.class})
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("feishu")
@ConditionalOnBean(FeishuClient.class)
public class SpringBoot3HealthAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "feishuHealthIndicator")
  HealthIndicator feishuHealthIndicator(
      FeishuClient client,
      FeishuProperties properties,
      ObjectProvider<LongConnectionLifecycle> connection) {
    FeishuHealth health =
        new FeishuHealth(client, properties.isStoreApp(), connection.getIfAvailable());
    return () -> {
      try {
        FeishuHealth.Result result = health.check();
        return Health.status(result.state().name()).withDetails(result.details()).build();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Health.unknown().build();
      }
    };
  }
}
