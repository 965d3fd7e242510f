package dev.larkspur.generator.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** JSON objects and lists in strings. */
public final class JsonInString {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonInString() {}

  /** Returns the object or the list in a string value; null for other values. */
  public static @Nullable JsonNode in(@Nullable JsonNode value) {
    if (value == null || !value.isTextual()) {
      return null;
    }
    String text = value.textValue().strip();
    if (!(text.startsWith("{") && text.endsWith("}"))
        && !(text.startsWith("[") && text.endsWith("]"))) {
      return null;
    }
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      return null;
    }
  }
}
