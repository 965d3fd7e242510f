package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.naming.JavaNames;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of an event or a callback.
 *
 * @param event what the page describes
 * @param body the record of its body
 * @param answer the record of the answer; null for events, and for callbacks whose answer is
 *     undocumented
 */
public record JavaEvent(Event event, JavaObject body, @Nullable JavaObject answer) {

  static JavaEvent of(EventBody event, JavaNames names, JavaTypes types) {
    return new JavaEvent(
        event.event(),
        JavaObject.of(event.body(), names, types),
        event.answer() == null ? null : JavaObject.of(event.answer(), names, types));
  }

  /** Returns the records of the body and of the answer. */
  public Stream<JavaObject> objects() {
    return Stream.concat(Stream.of(body), Stream.ofNullable(answer));
  }
}
