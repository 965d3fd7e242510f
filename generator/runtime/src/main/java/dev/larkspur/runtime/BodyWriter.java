package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.larkspur.runtime.json.Json;
import org.jspecify.annotations.Nullable;

/** Writes the bodies of one operation, which are nearly always of one class. */
final class BodyWriter {
  private volatile @Nullable Prepared prepared;

  private record Prepared(Class<?> type, ObjectWriter writer) {}

  byte[] write(Object body) {
    Prepared found = prepared;
    if (found == null || found.type != body.getClass()) {
      found = new Prepared(body.getClass(), Json.writer().forType(body.getClass()));
      prepared = found;
    }
    try {
      return found.writer.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      // Jackson's own text may quote what was to be written.
      throw new IllegalArgumentException(
          "a " + body.getClass().getName() + " cannot be written as JSON");
    }
  }
}
