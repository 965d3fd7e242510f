package dev.larkspur.generator.model;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A linked event or callback.
 *
 * @param event the event as its page describes it
 * @param body the schema of the event body
 * @param answer the schema of the answer; null for events, and for callbacks whose answer is
 *     undocumented
 */
public record EventBody(Event event, Schema body, @Nullable Schema answer) {
  /** Returns the schemas of the body and of the answer. */
  public Stream<Schema> schemas() {
    return Stream.concat(Stream.of(body), Stream.ofNullable(answer));
  }
}
