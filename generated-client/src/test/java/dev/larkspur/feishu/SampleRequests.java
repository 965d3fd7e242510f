package dev.larkspur.feishu;

import dev.larkspur.runtime.Operation;
import dev.larkspur.runtime.Request;
import dev.larkspur.runtime.Upload;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Requests of all generated operations, with a value for each component. */
final class SampleRequests {
  static final String TEXT = "text";

  private SampleRequests() {}

  /** Returns a request of a generated class. */
  static Request<?> of(Class<?> type) {
    return (Request<?>) built(type);
  }

  /** Returns the operation of a generated request class. */
  static Operation<?> operationOf(Class<?> type) {
    return (Operation<?>) constant(type, "OPERATION");
  }

  private static Object built(Class<?> type) {
    try {
      Object builder = type.getMethod("builder").invoke(null);
      for (Method setter : builder.getClass().getMethods()) {
        if (setter.getReturnType() == builder.getClass()
            && setter.getParameterCount() == 1
            && isMostSpecific(setter)) {
          setter.invoke(builder, value(setter.getGenericParameterTypes()[0]));
        }
      }
      return builder.getClass().getMethod("build").invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Cannot build " + type, e);
    }
  }

  /** Strings that hold JSON have setters for maps and lists as well; one of each name is enough. */
  private static boolean isMostSpecific(Method setter) {
    return Arrays.stream(setter.getDeclaringClass().getMethods())
        .filter(other -> other.getName().equals(setter.getName()))
        .filter(other -> other.getParameterCount() == 1)
        .min(
            Comparator.comparing((Method other) -> other.getParameterTypes()[0] != String.class)
                .thenComparing(other -> !other.getParameterTypes()[0].isPrimitive())
                .thenComparing(Method::toString))
        .filter(setter::equals)
        .isPresent();
  }

  private static Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      return generic.getRawType() == Map.class
          ? Map.of("key", value(element))
          : List.of(value(element));
    } else if (type == String.class) {
      return TEXT;
    } else if (type == Upload.class) {
      return Upload.of(new byte[] {1, 2, 3}, "lighthouse.png");
    } else if (type == boolean.class || type == Boolean.class) {
      return true;
    } else if (type == long.class || type == Long.class) {
      return 1L;
    } else if (type == double.class || type == Double.class) {
      return 1.5;
    } else if (type instanceof Class<?> generated && generated.isRecord()) {
      return built(generated);
    } else if (type instanceof Class<?> open && !open.isInterface() && open != Object.class) {
      return firstConstant(open);
    }
    return Map.of("key", TEXT);
  }

  private static Object firstConstant(Class<?> type) {
    return Arrays.stream(type.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
        .findFirst()
        .map(field -> constant(type, field.getName()))
        .orElseThrow(() -> new AssertionError("No constant of " + type));
  }

  private static Object constant(Class<?> type, String name) {
    try {
      return type.getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " has no " + name, e);
    }
  }
}
