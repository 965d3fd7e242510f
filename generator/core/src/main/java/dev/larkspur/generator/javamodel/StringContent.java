package dev.larkspur.generator.javamodel;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.TypeRef;
import org.jspecify.annotations.Nullable;

/** Strings that hold JSON, by their examples. */
final class StringContent {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final TypeUse JSON = TypeUse.of(JavaTypes.JSON_NODE);
  private static final TypeUse OBJECT = TypeUse.of(JavaTypes.MAP, JavaTypes.STRING, JSON);
  private static final TypeUse LIST = TypeUse.of(JavaTypes.LIST, JSON);

  private StringContent() {}

  /** Returns the type of the JSON in a string: a map or a list; null for other text. */
  static @Nullable TypeUse in(Property property) {
    JsonNode example = property.row().example();
    if (property.type() != TypeRef.Scalar.STRING || example == null || !example.isTextual()) {
      return null;
    }
    String text = example.textValue().strip();
    if (!(text.startsWith("{") && text.endsWith("}"))
        && !(text.startsWith("[") && text.endsWith("]"))) {
      return null;
    }
    try {
      return MAPPER.readTree(text).isObject() ? OBJECT : LIST;
    } catch (JacksonException e) {
      return null;
    }
  }
}
