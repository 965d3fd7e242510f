package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events as they arrive. Close it when done: until its end it holds a connection.
 * Walked once, by one thread; walking fails with {@link TransportException} when the connection
 * breaks and with {@link DecodingException} when an event is not what was promised.
 *
 * @param <T> one event
 */
public final class EventStream<T> implements Iterable<T>, AutoCloseable {
  private final ReceivedResponse response;
  private final LazyReader type;
  private final InputStream stream;
  private final BufferedReader lines;

  EventStream(ReceivedResponse response, LazyReader type, InputStream stream) {
    this.response = response;
    this.type = type;
    this.stream = stream;
    this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  /** Event after event. All iterators walk the same stream. */
  @Override
  public Iterator<T> iterator() {
    return new Events();
  }

  /** Lets go of the connection. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      // Whoever closes does not want the rest.
      return;
    }
  }

  /** The {@code data} lines of the next event that has any; null at the end. */
  private @Nullable String nextData() {
    try {
      StringBuilder data = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          data = data == null ? new StringBuilder() : data.append('\n');
          data.append(line, line.startsWith("data: ") ? 6 : 5, line.length());
        } else if (line.isEmpty() && data != null) {
          break;
        }
      }
      return data == null ? null : data.toString();
    } catch (IOException e) {
      throw new TransportException(
          TransportException.Kind.CONNECTION_LOST, "the stream of events broke off", e);
    }
  }

  private final class Events implements Iterator<T> {
    private @Nullable String data;

    @Override
    public boolean hasNext() {
      if (data == null) {
        data = nextData();
      }
      return data != null;
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      byte[] event = String.valueOf(data).getBytes(StandardCharsets.UTF_8);
      data = null;
      if (response.isError(event)) {
        throw response.failure("no event", event);
      }
      try {
        return type.get().readValue(event);
      } catch (JsonProcessingException e) {
        throw response.unreadable("$", e, event);
      } catch (IOException e) {
        throw response.failure("no event", event);
      }
    }
  }
}
