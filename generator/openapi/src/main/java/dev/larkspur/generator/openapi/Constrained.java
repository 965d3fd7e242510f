package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Constraints as keywords of a schema, or beside it if the type does not have the keyword. */
final class Constrained {
  private final EnumTypes enums;
  private final Diagnostics diagnostics;

  Constrained(EnumTypes enums, Diagnostics diagnostics) {
    this.enums = enums;
    this.diagnostics = diagnostics;
  }

  void add(ObjectNode schema, Property property) {
    Constraints constraints = property.row().constraints();
    if (constraints.isEmpty()) {
      return;
    }
    TypeRef type = property.type();
    boolean text = type == TypeRef.Scalar.STRING || isEnum(type, false);
    boolean list = type instanceof TypeRef.ListOf;
    boolean number =
        type == TypeRef.Scalar.INTEGER || type == TypeRef.Scalar.NUMBER || isEnum(type, true);
    ObjectNode others = JsonTree.object();
    set(schema, others, "minLength", size(constraints.minLength()), text);
    set(schema, others, "maxLength", size(constraints.maxLength()), text);
    set(schema, others, "minItems", size(constraints.minItems()), list);
    set(schema, others, "maxItems", size(constraints.maxItems()), list);
    set(schema, others, "minimum", number(constraints.minimum()), number);
    set(schema, others, "maximum", number(constraints.maximum()), number);
    String pattern = constraints.pattern();
    set(
        schema,
        others,
        "pattern",
        pattern == null ? null : TextNode.valueOf(pattern),
        text && pattern != null && SimplePattern.of(pattern) != null);
    if (!others.isEmpty()) {
      schema.set("x-larkspur-constraints", others);
      diagnostics.report(
          Rule.OPENAPI_APPROXIMATED,
          property.origin().location(),
          "The constraints of "
              + property.name()
              + " are not keywords of its schema: "
              + String.join(", ", JsonTree.names(others))
              + ".");
    }
  }

  private boolean isEnum(TypeRef type, boolean numeric) {
    return type instanceof TypeRef.OneOf oneOf && enums.isNumeric(oneOf) == numeric;
  }

  private static void set(
      ObjectNode schema, ObjectNode others, String name, @Nullable ValueNode value, boolean fits) {
    if (value != null) {
      boolean size = name.endsWith("Length") || name.endsWith("Items");
      (fits && !(size && !isSize(value.longValue())) ? schema : others).set(name, value);
    }
  }

  /** Returns whether tools can read a length, for which they use 32 bits. */
  private static boolean isSize(long value) {
    return value >= 0 && value <= Integer.MAX_VALUE;
  }

  private static @Nullable ValueNode size(@Nullable Long value) {
    return value == null ? null : LongNode.valueOf(value);
  }

  private static @Nullable ValueNode number(@Nullable BigDecimal value) {
    return value == null ? null : DecimalNode.valueOf(value);
  }
}
