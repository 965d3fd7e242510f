package dev.larkspur.runtime.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.larkspur.runtime.Json;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deserializer of JSON values. A null in the text is the JSON value null, not a Java null. It is
 * not recursive, because received texts decide the depth.
 */
final class JsonValueDeserializer extends StdDeserializer<Json> {
  private static final long serialVersionUID = 1;

  JsonValueDeserializer() {
    super(Json.class);
  }

  @Override
  public LogicalType logicalType() {
    return LogicalType.Untyped;
  }

  @Override
  public Json getNullValue(DeserializationContext context) {
    return Json.NULL;
  }

  @Override
  public @Nullable Object getAbsentValue(DeserializationContext context) {
    return null;
  }

  @Override
  public Json deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    try {
      return read(parser, context);
    } catch (NumberFormatException e) {
      // No cause: its message quotes the number.
      throw JsonMappingException.from(parser, "the exponent of a number is too large");
    }
  }

  private Json read(JsonParser parser, DeserializationContext context) throws IOException {
    Deque<Container> open = new ArrayDeque<>();
    int deepest = 0;
    while (true) {
      Object value;
      switch (parser.currentToken()) {
        case START_OBJECT, START_ARRAY -> {
          open.push(new Container(parser.isExpectedStartObjectToken()));
          deepest = Math.max(deepest, open.size());
          if (open.element().next(parser)) {
            continue;
          }
          value = open.pop().content();
        }
        case VALUE_NUMBER_INT -> {
          Number number = parser.getNumberValue();
          value = number instanceof Integer ? (Object) number.longValue() : number;
        }
        case VALUE_NUMBER_FLOAT -> value = parser.getDecimalValue();
        case VALUE_STRING -> value = parser.getText();
        case VALUE_TRUE, VALUE_FALSE -> value = parser.getBooleanValue();
        case VALUE_NULL -> value = null;
        case VALUE_EMBEDDED_OBJECT -> value = Json.of(parser.getEmbeddedObject()).toObject();
        default -> {
          return (Json) context.handleUnexpectedToken(Json.class, parser);
        }
      }
      while (!open.isEmpty()) {
        Container outer = open.element();
        outer.add(value);
        if (outer.next(parser)) {
          break;
        }
        value = open.pop().content();
      }
      if (open.isEmpty()) {
        return Json.of(new ParsedJson(value, deepest));
      }
    }
  }

  /** An object or a list that is being read. */
  private static final class Container {
    private final @Nullable Map<String, @Nullable Object> members;
    private final List<@Nullable Object> elements;
    private String name = "";

    Container(boolean object) {
      members = object ? new LinkedHashMap<>() : null;
      elements = object ? List.of() : new ArrayList<>();
    }

    /** Moves to the next value; returns false at the end. */
    boolean next(JsonParser parser) throws IOException {
      if (members != null) {
        String next = parser.nextFieldName();
        if (next == null) {
          return false;
        }
        name = next;
        parser.nextToken();
        return true;
      }
      return !parser.nextToken().isStructEnd();
    }

    void add(@Nullable Object value) {
      if (members == null) {
        elements.add(value);
      } else {
        members.put(name, value);
      }
    }

    Object content() {
      return members == null
          ? Collections.unmodifiableList(elements)
          : Collections.unmodifiableMap(members);
    }
  }
}
