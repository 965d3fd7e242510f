package dev.larkspur.spring;

import dev.larkspur.runtime.FeishuClientBuilder;

/**
 * Customizer of the auto-configured {@code FeishuClient}, which changes settings after the
 * properties were applied. All beans of this type are called in their order.
 *
 * <pre>{@code
 * @Bean
 * FeishuClientCustomizer tokens(TokenStore shared) {
 *   return builder -> builder.tokenStore(shared);
 * }
 * }</pre>
 */
@FunctionalInterface
public interface FeishuClientCustomizer {

  /** Changes the builder of the client. */
  void customize(FeishuClientBuilder builder);
}
