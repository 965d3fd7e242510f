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
 * Server-sent events in the order in which they arrive. Close it after use; until its end it holds
 * a connection. It can be iterated once, by one thread. Iterating throws {@link TransportException}
 * if the connection breaks and {@link DecodingException} if an event is not as documented.
 *
 * @param <T> the type of an event
 */
public final class EventStream<T> implements Iterable<T>, AutoCloseable {
  /** The maximum length of an event; a longer one ends the stream. */
  private static final int LONGEST_EVENT = 20_000_000;

  private final ReceivedResponse response;
  private final LazyReader type;
  private final InputStream stream;
  private final BufferedReader lines;

  /** Whether the previous line ended with a carriage return, which a line feed can follow. */
  private boolean afterReturn;

  EventStream(ReceivedResponse response, LazyReader type, InputStream stream) {
    this.response = response;
    this.type = type;
    this.stream = stream;
    this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  /** Returns an iterator over the remaining events. All iterators read from the same stream. */
  @Override
  public Iterator<T> iterator() {
    return new Events();
  }

  /** Closes the stream and releases its connection. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      // The rest of the stream is not needed.
      return;
    }
  }

  /** Returns the {@code data} lines of the next event that has any; null at the end. */
  private @Nullable String nextData() {
    try {
      StringBuilder data = null;
      for (String line = line(0); line != null; line = line(data == null ? 0 : data.length())) {
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
          TransportException.Kind.CONNECTION_LOST,
          "The connection broke during the event stream",
          e);
    }
  }

  /**
   * Returns the next line; null at the end.
   *
   * @param before the length of the event so far
   */
  private @Nullable String line(int before) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = lines.read();
    if (afterReturn && next == '\n') {
      next = lines.read();
    }
    afterReturn = false;
    boolean ended = next < 0;
    while (next >= 0 && next != '\n' && next != '\r') {
      if (before + line.length() >= LONGEST_EVENT) {
        close();
        throw response.undecodable("an event of more than " + LONGEST_EVENT + " characters");
      }
      line.append((char) next);
      next = lines.read();
    }
    afterReturn = next == '\r';
    return ended ? null : line.toString();
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
        throw response.failure("not an event", event);
      }
      try {
        @Nullable T value = response.reader(type).readValue(event);
        if (value == null) {
          throw response.failure("not an event", event);
        }
        response.reportInvalid();
        return value;
      } catch (JsonProcessingException e) {
        throw response.unreadable("", e, event);
      } catch (IOException e) {
        throw response.failure("not an event", event);
      }
    }
  }
}
