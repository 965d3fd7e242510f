package dev.larkspur.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields by an example, where a page has no table for them. */
final class ExampleFields {
  private ExampleFields() {}

  /** The members of an object, all on the example's line; none for anything else. */
  static List<Field> of(@Nullable JsonNode json, int line) {
    List<Field> fields = new ArrayList<>();
    if (json != null) {
      for (Map.Entry<String, JsonNode> member : json.properties()) {
        fields.add(field(member.getKey(), member.getValue(), line));
      }
    }
    return fields;
  }

  private static Field field(String name, JsonNode value, int line) {
    return new Field(
        name,
        type(value),
        null,
        "",
        null,
        value.isValueNode() && !value.isNull() ? value : null,
        List.of(),
        Constraints.NONE,
        false,
        List.of(),
        of(innermost(value), line),
        line);
  }

  /** The type that a value shows; any JSON where it shows none. */
  static Type type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> new Type.StringType("");
      case BOOLEAN -> new Type.BooleanType("");
      case NUMBER -> value.isIntegralNumber() ? new Type.IntegerType("") : new Type.NumberType("");
      case OBJECT -> new Type.ObjectType("", null);
      case ARRAY ->
          new Type.ListType("", value.isEmpty() ? new Type.AnyType("") : type(value.get(0)));
      default -> new Type.AnyType("");
    };
  }

  static @Nullable JsonNode innermost(@Nullable JsonNode value) {
    JsonNode inner = value;
    while (inner != null && inner.isArray()) {
      inner = inner.get(0);
    }
    return inner;
  }
}
