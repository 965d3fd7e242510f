package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.larkspur.runtime.jackson.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON bodies of one operation. Keeps the writer of the last class, since the bodies of
 * an operation almost always have the same class.
 */
final class BodyWriter {
  private volatile @Nullable Prepared prepared;

  private record Prepared(Class<?> type, ObjectWriter writer) {}

  byte[] write(Object body) {
    Prepared found = prepared;
    if (found == null || found.type != body.getClass()) {
      found = new Prepared(body.getClass(), JsonCodec.writer().forType(body.getClass()));
      prepared = found;
    }
    try {
      return found.writer.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      // No cause: Jackson's message may quote the value.
      throw new IllegalArgumentException(body.getClass().getName() + " cannot be written as JSON");
    }
  }
}
