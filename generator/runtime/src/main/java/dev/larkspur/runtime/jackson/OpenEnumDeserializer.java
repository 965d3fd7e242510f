package dev.larkspur.runtime.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.larkspur.runtime.OpenEnum;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Creates open enums with their static {@code of} method. Scalars are read leniently: a number
 * where text is expected, and the reverse.
 */
final class OpenEnumDeserializer extends StdScalarDeserializer<Object>
    implements ContextualDeserializer {
  private static final long serialVersionUID = 1;

  private final transient @Nullable Method of;
  private final transient @Nullable JsonDeserializer<Object> values;

  /** Creates the deserializer that Jackson specializes for a class. */
  OpenEnumDeserializer() {
    super(OpenEnum.class);
    this.of = null;
    this.values = null;
  }

  private OpenEnumDeserializer(
      JavaType type, Method of, @Nullable JsonDeserializer<Object> values) {
    super(type);
    this.of = of;
    this.values = values;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) throws JsonMappingException {
    JavaType type = context.getContextualType();
    for (Method method : type.getRawClass().getMethods()) {
      if (method.getName().equals("of")
          && Modifier.isStatic(method.getModifiers())
          && method.getParameterCount() == 1) {
        boolean isText = method.getParameterTypes()[0] == String.class;
        JavaType value = context.constructType(isText ? String.class : Long.class);
        return new OpenEnumDeserializer(
            type, method, context.findContextualValueDeserializer(value, property));
      }
    }
    return context.reportBadDefinition(type, "An open enum needs a public static method of(value)");
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  @Override
  public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    Object value = Objects.requireNonNull(values).deserialize(parser, context);
    return value == null ? null : create(Objects.requireNonNull(of), value);
  }

  private Object create(Method create, Object value) throws IOException {
    try {
      return create.invoke(null, value);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IOException(handledType().getName() + ".of failed", e);
    }
  }
}
