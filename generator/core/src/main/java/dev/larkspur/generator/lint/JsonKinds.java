package dev.larkspur.generator.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Type;

/** The kinds of JSON values, and whether they agree with types. */
final class JsonKinds {
  private static final int LONGEST = 40;

  private JsonKinds() {}

  /** Returns whether a value agrees with a scalar or object type; other types are not examined. */
  static boolean agrees(JsonNode value, Type type) {
    if (type instanceof Type.StringType) {
      return value.isTextual();
    } else if (type instanceof Type.IntegerType) {
      return isWhole(value);
    } else if (type instanceof Type.NumberType) {
      return value.isNumber();
    } else if (type instanceof Type.BooleanType) {
      return value.isBoolean();
    }
    return !(type instanceof Type.ObjectType) || value.isObject();
  }

  private static boolean isWhole(JsonNode value) {
    return value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
  }

  /** Returns the words for a value of a type in messages. */
  static String word(Type type) {
    if (type instanceof Type.StringType) {
      return "a string";
    } else if (type instanceof Type.IntegerType) {
      return "a whole number";
    } else if (type instanceof Type.NumberType) {
      return "a number";
    } else if (type instanceof Type.BooleanType) {
      return "true or false";
    } else if (type instanceof Type.ListType) {
      return "a list";
    } else if (type instanceof Type.MapType) {
      return "a map";
    }
    return "an object";
  }

  /** Returns the words for a value in messages: its JSON, or only its kind if it has members. */
  static String of(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      default -> shortened(value.toString());
    };
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
  }
}
