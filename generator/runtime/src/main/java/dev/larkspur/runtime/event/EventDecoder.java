package dev.larkspur.runtime.event;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.internal.Quoting;
import dev.larkspur.runtime.jackson.InvalidValues;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the content of events. The messages of its exceptions contain no values.
 *
 * @param listener the listener to which values that lenient decoding leaves out are reported; null
 *     for strict decoding
 */
record EventDecoder<E>(
    Class<E> record, ObjectReader reader, @Nullable EventReceiverListener listener) {

  static <E> EventDecoder<E> strict(Class<E> record) {
    return new EventDecoder<>(record, JsonCodec.reader(record), null);
  }

  /** Returns a reader that leaves out values of a different type than documented. */
  EventDecoder<E> lenient(EventReceiverListener told) {
    return new EventDecoder<>(record, JsonCodec.lenientReader(record), told);
  }

  /**
   * Reads the content of an event.
   *
   * @throws FeishuException if it does not match the record
   */
  E read(IncomingEvent incoming) {
    String root = IncomingEvent.isOldCard(incoming.whole()) ? "$" : "$.event";
    InvalidValues invalid = new InvalidValues(root, Quoting.NOT_IN_MESSAGES);
    E content;
    try {
      ObjectReader own = listener == null ? reader : invalid.reportedBy(reader);
      content = own.readValue(JsonCodec.parser(incoming.event()), record);
    } catch (JsonMappingException e) {
      // No cause: Jackson's messages quote values.
      throw unreadable(
          incoming,
          InvalidValues.cause(root, e, incoming.event(), Quoting.NOT_IN_MESSAGES).toString());
    } catch (IOException e) {
      throw unreadable(incoming, "the content cannot be read");
    }
    if (listener != null) {
      invalid.first().forEach(value -> listener.invalidValue(incoming.header(), value));
    }
    if (content == null) {
      throw unreadable(incoming, "the content is not an object");
    }
    return content;
  }

  private static FeishuException unreadable(IncomingEvent incoming, String reason) {
    return new FeishuException(incoming.header().type() + ": " + reason);
  }
}
