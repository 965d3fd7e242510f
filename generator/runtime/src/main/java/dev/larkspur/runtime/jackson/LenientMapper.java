package dev.larkspur.runtime.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mapper that leaves out values of a different type than documented and reports them to {@link
 * InvalidValues}.
 */
final class LenientMapper {
  private LenientMapper() {}

  static JsonMapper of(JsonMapper strict) {
    JsonMapper lenient =
        strict
            .rebuild()
            .addHandler(new Skipping())
            .addModule(new SimpleModule().setDeserializerModifier(new WithoutSkipped()))
            .build();
    for (LogicalType type : JsonCodec.EMPTY_LIST_IS_NULL) {
      // The coercion would consume the start of a list that is not empty, so InvalidValues
      // handles empty lists.
      lenient
          .coercionConfigFor(type)
          .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
    }
    return lenient;
  }

  /**
   * Handler that skips a value of a different type and reads it as null or as the default value of
   * a primitive.
   */
  private static final class Skipping extends DeserializationProblemHandler {
    private static final Map<Class<?>, Object> DEFAULTS =
        Map.of(boolean.class, false, long.class, 0L, double.class, 0.0);

    @Override
    public @Nullable Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType target,
        JsonToken token,
        JsonParser parser,
        @Nullable String message)
        throws IOException {
      return skip(context, parser, target.getRawClass());
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
        DeserializationContext context, Class<?> target, String value, @Nullable String message)
        throws IOException {
      return skip(context, context.getParser(), target);
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
        DeserializationContext context, Class<?> target, Number value, @Nullable String message)
        throws IOException {
      return skip(context, context.getParser(), target);
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> target,
        ValueInstantiator instantiator,
        JsonParser parser,
        @Nullable String message)
        throws IOException {
      return skip(context, parser, target);
    }

    private static @Nullable Object skip(
        DeserializationContext context, JsonParser parser, Class<?> target) throws IOException {
      if (!InvalidValues.of(context).skip(parser, target)) {
        return NOT_HANDLED;
      }
      return target.isPrimitive() ? DEFAULTS.get(target) : null;
    }
  }

  /**
   * Modifier that makes lists and maps leave out skipped elements, because callers do not expect
   * nulls there.
   */
  private static final class WithoutSkipped extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
        DeserializationConfig config,
        CollectionType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      return new LenientContainer(type, deserializer);
    }

    @Override
    public JsonDeserializer<?> modifyMapDeserializer(
        DeserializationConfig config,
        MapType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      return type.getKeyType().hasRawClass(String.class)
          ? new LenientContainer(type, deserializer)
          : deserializer;
    }
  }
}
