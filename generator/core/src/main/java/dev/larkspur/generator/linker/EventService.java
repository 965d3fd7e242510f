package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.ServiceId;

/**
 * Which service an event type belongs to: {@code im.message.receive_v1} to {@code im.v1}. Types of
 * the first generation, such as {@code approval_instance}, name no product and share one place.
 */
final class EventService {
  private static final ServiceId FIRST_GENERATION = new ServiceId("event", "v1");

  private EventService() {}

  static ServiceId of(String type) {
    int dot = type.indexOf('.');
    int mark = type.lastIndexOf("_v");
    if (dot <= 0 || mark < dot || !isNumber(type.substring(mark + 2))) {
      return FIRST_GENERATION;
    }
    return new ServiceId(type.substring(0, dot), type.substring(mark + 1));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
