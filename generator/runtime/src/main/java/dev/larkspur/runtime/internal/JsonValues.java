package dev.larkspur.runtime.internal;

import dev.larkspur.runtime.EmbeddedJson;
import dev.larkspur.runtime.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Conversion of plain Java values to JSON values, for members that hold any JSON. Generated
 * builders and records call it.
 *
 * <p>Each method throws an {@link IllegalArgumentException} for a value that cannot be converted;
 * its message has the path and the class of the value. The paths start with the given wire name of
 * the member.
 */
public final class JsonValues {
  private JsonValues() {}

  /** Converts a value; null becomes a JSON null. */
  public static Json of(String member, @Nullable Object value) {
    try {
      return Json.of(value);
    } catch (UnconvertibleException e) {
      throw e.inside(member);
    }
  }

  /** Converts a value; null remains null. */
  public static @Nullable Json orNull(String member, @Nullable Object value) {
    return value == null ? null : of(member, value);
  }

  /** Converts a value to JSON text; null remains null. */
  public static @Nullable String text(String member, @Nullable Object value) {
    return value == null ? null : of(member, value).toString();
  }

  /** Returns the JSON text of a value; null remains null. */
  public static @Nullable String text(@Nullable EmbeddedJson value) {
    return value == null ? null : value.toJson();
  }

  /** Converts the elements of a collection; null remains null. */
  public static @Nullable List<Json> list(String member, @Nullable Collection<?> values) {
    return list(member, values, JsonValues::of);
  }

  /**
   * Converts the elements of a collection; null remains null.
   *
   * @param conversion the method of this class that converts an element
   */
  public static <S extends @Nullable Object, T extends @Nullable Object> @Nullable List<T> list(
      String member,
      @Nullable Collection<? extends S> values,
      BiFunction<String, ? super S, ? extends T> conversion) {
    if (values == null) {
      return null;
    }
    List<T> converted = new ArrayList<>(values.size());
    for (S value : values) {
      try {
        converted.add(conversion.apply("", value));
      } catch (UnconvertibleException e) {
        throw e.inside(member + "[" + converted.size() + "]");
      }
    }
    return Collections.unmodifiableList(converted);
  }

  /** Converts the values of a map and keeps their order; null remains null. */
  public static @Nullable Map<String, Json> map(String member, @Nullable Map<String, ?> values) {
    return map(member, values, JsonValues::of);
  }

  /**
   * Converts the values of a map and keeps their order; null remains null.
   *
   * @param conversion the method of this class that converts a value
   */
  public static <S extends @Nullable Object, T extends @Nullable Object>
      @Nullable Map<String, T> map(
          String member,
          @Nullable Map<String, ? extends S> values,
          BiFunction<String, ? super S, ? extends T> conversion) {
    if (values == null) {
      return null;
    }
    Map<String, T> converted = new LinkedHashMap<>();
    for (Map.Entry<String, ? extends S> entry : values.entrySet()) {
      try {
        if (entry.getKey() == null) {
          throw new UnconvertibleException("a map with JSON values cannot have a null key");
        }
        converted.put(entry.getKey(), conversion.apply("", entry.getValue()));
      } catch (UnconvertibleException e) {
        throw e.inside(member + "." + entry.getKey());
      }
    }
    return Collections.unmodifiableMap(converted);
  }
}
