package dev.larkspur.runtime.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Deserializer for a list or a map that leaves out elements of a different type than documented.
 */
final class LenientContainer extends StdDeserializer<Object> implements ContextualDeserializer {
  private static final long serialVersionUID = 1;

  private final transient JsonDeserializer<?> strict;
  private final transient @Nullable JsonDeserializer<Object> elements;

  /** Creates the deserializer that Jackson specializes for a type of elements. */
  LenientContainer(JavaType type, JsonDeserializer<?> strict) {
    this(type, strict, null);
  }

  private LenientContainer(
      JavaType type, JsonDeserializer<?> strict, @Nullable JsonDeserializer<Object> elements) {
    super(type);
    this.strict = strict;
    this.elements = elements;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) throws JsonMappingException {
    JavaType type = getValueType();
    return new LenientContainer(
        type,
        context.handlePrimaryContextualization(strict, property, type),
        context.findContextualValueDeserializer(type.getContentType(), property));
  }

  @Override
  public @Nullable LogicalType logicalType() {
    return strict.logicalType();
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    boolean isMap = getValueType().isMapLikeType();
    if (isMap && parser.isExpectedStartObjectToken()) {
      return map(parser, context);
    }
    return !isMap && parser.isExpectedStartArrayToken()
        ? list(parser, context)
        : strict.deserialize(parser, context);
  }

  private List<@Nullable Object> list(JsonParser parser, DeserializationContext context)
      throws IOException {
    List<@Nullable Object> list = new ArrayList<>();
    InvalidValues invalid = InvalidValues.of(context);
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      long before = invalid.count();
      Object element = element(parser, context, index++);
      if (element != null || invalid.count() == before) {
        list.add(element);
      }
    }
    return list;
  }

  private Map<String, @Nullable Object> map(JsonParser parser, DeserializationContext context)
      throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    InvalidValues invalid = InvalidValues.of(context);
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      long before = invalid.count();
      Object element = element(parser, context, name);
      if (element != null || invalid.count() == before) {
        map.put(name, element);
      }
    }
    return map;
  }

  /** Reads an element; a failure gets the position of the element. */
  private @Nullable Object element(JsonParser parser, DeserializationContext context, Object at)
      throws IOException {
    JsonDeserializer<Object> deserializer = Objects.requireNonNull(elements);
    try {
      return parser.hasToken(JsonToken.VALUE_NULL)
          ? deserializer.getNullValue(context)
          : deserializer.deserialize(parser, context);
    } catch (JsonMappingException e) {
      throw at instanceof Integer index
          ? JsonMappingException.wrapWithPath(e, handledType(), index)
          : JsonMappingException.wrapWithPath(e, handledType(), at.toString());
    }
  }
}
