package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Validation of JSON against the schemas of a document. It knows the keywords that they use. */
final class SchemaCheck {
  private static final int LONGEST_QUOTE = 40;

  private final ObjectNode components;

  /** Creates a validator for schemas that refer to these components. */
  SchemaCheck(ObjectNode components) {
    this.components = components;
  }

  /** Returns why a value is not valid; null if it is valid. */
  @Nullable String problem(JsonNode value, JsonNode schema) {
    return problem("", value, schema);
  }

  private @Nullable String problem(String path, JsonNode value, JsonNode schema) {
    if (schema.has("$ref")) {
      String problem = problem(path, value, referred(schema.get("$ref").textValue()));
      if (problem != null) {
        return problem;
      }
    }
    for (JsonNode part : schema.path("allOf")) {
      String problem = problem(path, value, part);
      if (problem != null) {
        return problem;
      }
    }
    String type = schema.path("type").textValue();
    if (type != null && !isOfType(value, type)) {
      return at(path) + quoted(value) + " instead of " + type;
    }
    if (schema.has("enum") && !lists(schema.get("enum"), value)) {
      return at(path) + quoted(value) + " is not a listed value";
    }
    if (value.isTextual()) {
      return text(path, value.textValue(), schema);
    } else if (value.isNumber()) {
      return number(path, value.decimalValue(), schema);
    } else if (value.isArray()) {
      return list(path, value, schema);
    }
    return value.isObject() ? object(path, value, schema) : null;
  }

  private JsonNode referred(String reference) {
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    JsonNode schema = components.get(name);
    if (schema == null) {
      throw new IllegalStateException("No component " + reference);
    }
    return schema;
  }

  private static boolean isOfType(JsonNode value, String type) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isNumber() && isInteger(value);
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> throw new IllegalStateException("Unexpected type " + type);
    };
  }

  private static boolean isInteger(JsonNode value) {
    return value.canConvertToExactIntegral() && value.canConvertToLong();
  }

  private static boolean lists(JsonNode constants, JsonNode value) {
    for (JsonNode constant : constants) {
      boolean numbers = constant.isNumber() && value.isNumber();
      if (numbers
          ? constant.decimalValue().compareTo(value.decimalValue()) == 0
          : constant.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String text(String path, String value, JsonNode schema) {
    if (schema.has("minLength") || schema.has("maxLength")) {
      int length = value.codePointCount(0, value.length());
      if (length < schema.path("minLength").longValue()
          || length > schema.path("maxLength").asLong(Long.MAX_VALUE)) {
        return at(path) + "its length is " + length;
      }
    }
    if (schema.has("pattern")) {
      SimplePattern pattern = SimplePattern.of(schema.get("pattern").textValue());
      if (pattern == null || !pattern.matches(value)) {
        return at(path) + "it does not match the pattern";
      }
    }
    return null;
  }

  private static @Nullable String number(String path, BigDecimal value, JsonNode schema) {
    boolean small =
        schema.has("minimum") && value.compareTo(schema.get("minimum").decimalValue()) < 0;
    boolean large =
        schema.has("maximum") && value.compareTo(schema.get("maximum").decimalValue()) > 0;
    return small || large ? at(path) + "it is too " + (small ? "small" : "large") : null;
  }

  private @Nullable String list(String path, JsonNode value, JsonNode schema) {
    if (value.size() < schema.path("minItems").longValue()
        || value.size() > schema.path("maxItems").asLong(Long.MAX_VALUE)) {
      return at(path) + "its size is " + value.size();
    }
    JsonNode items = schema.get("items");
    for (int i = 0; items != null && i < value.size(); i++) {
      String problem = problem(path + "[]", value.get(i), items);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private @Nullable String object(String path, JsonNode value, JsonNode schema) {
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.textValue())) {
        return at(path) + name.textValue() + " is missing";
      }
    }
    JsonNode properties = schema.path("properties");
    JsonNode others = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      JsonNode of = properties.get(member.getKey());
      JsonNode applying = of == null ? others : of;
      if (applying.isObject()) {
        String below = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
        String problem = problem(below, member.getValue(), applying);
        if (problem != null) {
          return problem;
        }
      }
    }
    return null;
  }

  private static String at(String path) {
    return path.isEmpty() ? "" : path + ": ";
  }

  private static String quoted(JsonNode value) {
    if (value.isContainerNode()) {
      return value.isArray() ? "a list" : "an object";
    }
    String text = value.toString();
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
