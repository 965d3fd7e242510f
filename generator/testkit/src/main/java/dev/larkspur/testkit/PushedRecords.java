package dev.larkspur.testkit;

import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.CallbackType;
import dev.larkspur.runtime.event.EventType;
import java.util.Objects;

/** The records of a generated client for events, callbacks and answers. */
final class PushedRecords {
  private PushedRecords() {}

  /**
   * Returns the type of an event or a callback, as sent.
   *
   * @throws IllegalArgumentException if its class has neither annotation
   */
  static String typeOf(Object pushed) {
    EventType event = pushed.getClass().getAnnotation(EventType.class);
    CallbackType callback = pushed.getClass().getAnnotation(CallbackType.class);
    if (event == null && callback == null) {
      throw new IllegalArgumentException(
          pushed.getClass().getName() + " has neither @EventType nor @CallbackType");
    }
    return event == null ? callback.value() : event.value();
  }

  /**
   * Returns an answer as a record.
   *
   * @throws IllegalStateException if it cannot be read as one
   */
  static <A> A read(String json, Class<A> type) {
    try {
      return Objects.requireNonNull(Json.parse(json).as(type), "null");
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The answer cannot be read as " + type.getName() + ": " + json, e);
    }
  }
}
