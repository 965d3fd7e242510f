package dev.larkspur.generator.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.model.ModelMapping;
import dev.larkspur.generator.model.Type;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Conversion of the default and the example of a field to another type. */
final class TypeConversion {
  private TypeConversion() {}

  /** Returns the default in the new type; null if it cannot be converted. */
  static @Nullable JsonNode defaultValue(@Nullable JsonNode value, Type type) {
    return value == null ? null : read(value, type);
  }

  /** Returns the example in the new type, or the unchanged example. */
  static @Nullable JsonNode example(@Nullable JsonNode value, Type type) {
    JsonNode read = value == null ? null : read(value, type);
    return read == null ? value : read;
  }

  private static @Nullable JsonNode read(JsonNode value, Type type) {
    if (value.isContainerNode()) {
      boolean list = type instanceof Type.ListType;
      boolean object = type instanceof Type.ObjectType || type instanceof Type.MapType;
      return type instanceof Type.AnyType || (value.isArray() ? list : object) ? value : null;
    }
    String text = value.asText();
    if (type instanceof Type.StringType) {
      return value.isTextual() ? value : new TextNode(text);
    } else if (type instanceof Type.IntegerType) {
      BigDecimal number = number(text);
      return number == null || number.stripTrailingZeros().scale() > 0 ? null : whole(number);
    } else if (type instanceof Type.NumberType) {
      BigDecimal number = number(text);
      return number == null ? null : DecimalNode.valueOf(number);
    } else if (type instanceof Type.BooleanType) {
      boolean known = text.equals("true") || text.equals("false");
      return known ? BooleanNode.valueOf(text.equals("true")) : null;
    }
    return type instanceof Type.AnyType ? value : null;
  }

  private static @Nullable JsonNode whole(BigDecimal number) {
    try {
      return LongNode.valueOf(number.longValueExact());
    } catch (ArithmeticException e) {
      return null;
    }
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      // Longer numbers do not occur in APIs, and are slow to parse or to write.
      BigDecimal number = text.length() > 40 ? null : new BigDecimal(text);
      return number == null || !ModelMapping.isWritable(number) ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
