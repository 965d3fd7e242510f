package dev.larkspur.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Locale;

/** Server-sent events; an error instead of them comes as JSON. */
final class StreamShape<T> implements AnswerShape<EventStream<T>> {
  private final LazyReader event;

  StreamShape(Type type) {
    this.event = new LazyReader(type);
  }

  @Override
  public boolean streamed() {
    return true;
  }

  @Override
  public EventStream<T> read(Answered answer) {
    InputStream stream = answer.wire().stream();
    if (stream == null) {
      throw answer.failure("no events");
    }
    String type = answer.wire().headers().firstValue("Content-Type").orElse("");
    if (!type.toLowerCase(Locale.ROOT).contains("json")) {
      return new EventStream<>(answer, event, stream);
    }
    try (stream) {
      throw answer.failure("no events", stream.readAllBytes());
    } catch (IOException e) {
      throw new TransportException(
          TransportException.Kind.CONNECTION_LOST, "the answer broke off", e);
    }
  }
}
