package dev.larkspur.spring;

import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.FeishuClientBuilder;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Auto-configuration of a {@link FeishuClient} from the properties {@code feishu.*}, unless there
 * is a bean of this type. If there is an {@code ObservationRegistry}, the calls of the client are
 * observed. The application itself declares the root class of a generated client as a bean:
 *
 * <pre>{@code
 * @Bean
 * Feishu feishu(FeishuClient client) {
 *   return new Feishu(client);
 * }
 * }</pre>
 */
@AutoConfiguration
@EnableConfigurationProperties(FeishuProperties.class)
public class FeishuAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnProperty("feishu.app-id")
  FeishuClient feishuClient(
      FeishuProperties properties, ObjectProvider<FeishuClientCustomizer> customizers) {
    FeishuClientBuilder builder = FeishuClient.builder();
    properties.applyTo(builder);
    customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
    return builder.build();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(ObservationRegistry.class)
  static class Observations {
    @Bean
    FeishuClientCustomizer feishuObservations(ObjectProvider<ObservationRegistry> registry) {
      return builder ->
          registry.ifUnique(unique -> builder.listener(new ObservationListener(unique)));
    }
  }

  /**
   * Masking of secrets in the actuator, even if it is configured to show the values of properties.
   */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(SanitizingFunction.class)
  static class Sanitizing {
    private static final List<String> SECRETS =
        List.of(
            "feishuappsecret",
            "feishueventsencryptkey",
            "feishueventsverificationtoken",
            "feishuproxypassword");

    @Bean
    SanitizingFunction feishuSecrets() {
      return SanitizingFunction.sanitizeValue().ifKeyMatches(Sanitizing::isSecret);
    }

    /** Compares names in any notation: with dashes, in camel case, or of environment variables. */
    private static boolean isSecret(String key) {
      StringBuilder letters = new StringBuilder();
      key.toLowerCase(Locale.ROOT)
          .chars()
          .filter(Character::isLetter)
          .forEach(letters::appendCodePoint);
      return SECRETS.contains(letters.toString());
    }
  }
}
