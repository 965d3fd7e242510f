package dev.larkspur.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.larkspur.runtime.OpenEnum;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Hands the raw value to the static {@code of} of an open enum. */
final class OpenEnumDeserializer extends StdScalarDeserializer<Object> {
  private static final long serialVersionUID = 1;

  private final transient Method of;
  private final boolean text;

  private OpenEnumDeserializer(JavaType type, Method of, boolean text) {
    super(type);
    this.of = of;
    this.text = text;
  }

  /**
   * The reader of one class; null when it has no {@code of}, so that Jackson says what it lacks.
   */
  static @Nullable OpenEnumDeserializer of(JavaType type) {
    for (Method method : type.getRawClass().getMethods()) {
      if (method.getName().equals("of")
          && Modifier.isStatic(method.getModifiers())
          && method.getParameterCount() == 1) {
        JavaType value = type.findSuperType(OpenEnum.class).containedType(0);
        return new OpenEnumDeserializer(type, method, value.hasRawClass(String.class));
      }
    }
    return null;
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (text) {
      return create(_parseString(parser, context, this));
    }
    if (parser.hasToken(JsonToken.VALUE_STRING) && parser.getText().isBlank()) {
      return null;
    }
    return create(_parseLongPrimitive(parser, context));
  }

  private Object create(Object value) throws IOException {
    try {
      return of.invoke(null, value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IOException(handledType().getName() + ".of is not usable", e);
    }
  }
}
