package dev.larkspur.generator.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** JSON objects and lists in strings. */
public final class JsonInString {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonInString() {}

  /** Returns the object or the list in a string value; null for other values. */
  public static @Nullable JsonNode in(@Nullable JsonNode value) {
    return value == null || !value.isTextual() ? null : in(value.textValue());
  }

  /** Returns the object or the list that a text consists of, with exact numbers; otherwise null. */
  public static @Nullable JsonNode in(String value) {
    String text = value.strip();
    if (!(text.startsWith("{") && text.endsWith("}"))
        && !(text.startsWith("[") && text.endsWith("]"))) {
      return null;
    }
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException | NumberFormatException e) {
      // Not JSON, or an exponent of more than 32 bits.
      return null;
    }
  }
}
