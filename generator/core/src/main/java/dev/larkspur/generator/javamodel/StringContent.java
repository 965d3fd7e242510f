package dev.larkspur.generator.javamodel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.JsonInString;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.TypeRef;
import org.jspecify.annotations.Nullable;

/** Strings that hold JSON, by their examples. */
final class StringContent {
  private static final TypeUse JSON = TypeUse.of(JavaTypes.JSON);
  private static final TypeUse OBJECT = TypeUse.of(JavaTypes.MAP, JavaTypes.STRING, JSON);
  private static final TypeUse LIST = TypeUse.of(JavaTypes.LIST, JSON);

  private StringContent() {}

  /** Returns the type of the JSON in a string: a map or a list; null for other text. */
  static @Nullable TypeUse in(Property property) {
    if (property.type() != TypeRef.Scalar.STRING) {
      return null;
    }
    JsonNode json = JsonInString.in(property.row().example());
    return json == null ? null : json.isObject() ? OBJECT : LIST;
  }
}
