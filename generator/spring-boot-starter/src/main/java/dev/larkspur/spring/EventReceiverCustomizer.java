package dev.larkspur.spring;

import dev.larkspur.runtime.event.ReceiverBuilder;

/**
 * Customizer of the auto-configured {@code EventReceiver} and of the long connection: it adds
 * handlers of events and callbacks, or changes settings after the properties were applied. All
 * beans of this type are called in their order, for each receiver.
 *
 * <pre>{@code
 * @Bean
 * EventReceiverCustomizer handlers(Greeter greeter) {
 *   return receiver -> receiver.on(MessageReceived.class, (event, header) -> greeter.greet(event));
 * }
 * }</pre>
 */
@FunctionalInterface
public interface EventReceiverCustomizer {

  /**
   * Changes the builder of a receiver.
   *
   * @param builder an {@code EventReceiver.Builder} or a {@code LongConnection.Builder}
   */
  void customize(ReceiverBuilder<?> builder);
}
