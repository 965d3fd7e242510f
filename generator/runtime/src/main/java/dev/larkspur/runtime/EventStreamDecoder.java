package dev.larkspur.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Locale;

/** Decoder for server-sent events. An error is sent as JSON instead. */
final class EventStreamDecoder<T> implements ResponseDecoder<EventStream<T>> {
  /** The size limit of error responses, in bytes. */
  private static final int LONGEST_ERROR = 64 * 1024;

  private final LazyReader event;

  EventStreamDecoder(Type type) {
    this.event = new LazyReader(type);
  }

  @Override
  public boolean streamed() {
    return true;
  }

  @Override
  public EventStream<T> read(ReceivedResponse response) {
    InputStream stream = response.wire().stream();
    if (stream == null) {
      throw response.failure("not an event stream");
    }
    String type = response.wire().headers().firstValue("Content-Type").orElse("");
    if (!type.toLowerCase(Locale.ROOT).contains("json")) {
      return new EventStream<>(response, event, stream);
    }
    try (stream) {
      throw response.failure("not an event stream", stream.readNBytes(LONGEST_ERROR));
    } catch (IOException e) {
      throw new TransportException(
          TransportException.Kind.CONNECTION_LOST, "The connection broke during the response", e);
    }
  }
}
