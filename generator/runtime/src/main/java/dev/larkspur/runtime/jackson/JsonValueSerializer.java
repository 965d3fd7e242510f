package dev.larkspur.runtime.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.larkspur.runtime.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serializer of JSON values. It is not recursive, as {@link JsonValueDeserializer} is not. */
final class JsonValueSerializer extends StdSerializer<Json> {
  private static final long serialVersionUID = 1;

  JsonValueSerializer() {
    super(Json.class);
  }

  @Override
  public void serialize(Json value, JsonGenerator to, SerializerProvider provider)
      throws IOException {
    write(value.toObject(), to);
  }

  private static void write(@Nullable Object content, JsonGenerator to) throws IOException {
    Deque<Iterator<?>> open = new ArrayDeque<>();
    start(content, to, open);
    while (!open.isEmpty()) {
      Iterator<?> rest = open.element();
      if (rest.hasNext()) {
        Object next = rest.next();
        if (next instanceof Map.Entry<?, ?> member) {
          to.writeFieldName((String) member.getKey());
          next = member.getValue();
        }
        start(next, to, open);
      } else {
        open.pop();
        if (to.getOutputContext().inObject()) {
          to.writeEndObject();
        } else {
          to.writeEndArray();
        }
      }
    }
  }

  /** Writes a scalar, or the start of an object or a list. */
  private static void start(@Nullable Object content, JsonGenerator to, Deque<Iterator<?>> open)
      throws IOException {
    if (content instanceof Map<?, ?> members) {
      to.writeStartObject();
      open.push(members.entrySet().iterator());
    } else if (content instanceof List<?> elements) {
      to.writeStartArray();
      open.push(elements.iterator());
    } else if (content instanceof String text) {
      to.writeString(text);
    } else if (content instanceof Long number) {
      to.writeNumber(number);
    } else if (content instanceof BigDecimal number) {
      to.writeNumber(number);
    } else if (content instanceof BigInteger number) {
      to.writeNumber(number);
    } else if (content instanceof Boolean flag) {
      to.writeBoolean(flag);
    } else {
      to.writeNull();
    }
  }
}
