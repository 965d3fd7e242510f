package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Text form of values outside of a JSON body: in a path, a query, a form or a part. */
final class Values {
  private Values() {}

  /** Returns the value, or the elements of a collection or an array; empty for null. */
  static Collection<?> each(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof Collection<?> many) {
      return many;
    }
    return value instanceof Object[] array ? Arrays.asList(array) : List.of(value);
  }

  /** Returns scalars as text and other values as JSON. */
  static String text(@Nullable Object value) {
    if (value instanceof Json json) {
      String text = json.asText();
      return text == null ? json.toString() : text;
    }
    if (value instanceof Map || value instanceof Record || value instanceof Collection) {
      try {
        return JsonCodec.writer().writeValueAsString(value);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(
            value.getClass().getName() + " cannot be written as JSON");
      }
    }
    return String.valueOf(value);
  }
}
