package dev.larkspur.generator.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Rule;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Check of the values that a row names: whether example and default have the documented type, are
 * known values and satisfy the constraints, and whether the values and the constraints themselves
 * make sense. Patterns are not examined, because text of a page never becomes a regular expression.
 */
final class ValueCheck {
  private static final int MOST_VALUES = 12;

  private final Field field;
  private final RowFindings findings;

  private ValueCheck(Field field, RowFindings findings) {
    this.field = field;
    this.findings = findings;
  }

  static void check(Field field, RowPlace place, RowFindings findings) {
    ValueCheck check = new ValueCheck(field, findings);
    check.checkList();
    check.checkBounds();
    check.checkValue("example", field.example(), Rule.EXAMPLE_OUTSIDE_ENUM);
    check.checkValue("default", field.defaultValue(), Rule.DEFAULT_OUTSIDE_ENUM);
    check.checkTypeOfExample(place);
  }

  private void checkList() {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new LinkedHashSet<>();
    for (EnumItem item : field.enumItems()) {
      if (!seen.add(item.value())) {
        repeated.add(item.value());
      }
    }
    for (String value : repeated) {
      report(
          Rule.ENUM_VALUE_REPEATED,
          "\"" + field.name() + "\" lists the value " + value + " twice.");
    }
  }

  private void checkBounds() {
    Constraints limits = field.constraints();
    checkBounds("length", limits.minLength(), limits.maxLength());
    checkBounds("number of elements", limits.minItems(), limits.maxItems());
    checkBounds("value", limits.minimum(), limits.maximum());
  }

  private <T extends Comparable<T>> void checkBounds(
      String what, @Nullable T minimum, @Nullable T maximum) {
    if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
      report(
          Rule.BOUNDS_REVERSED,
          "The minimum "
              + what
              + " of \""
              + field.name()
              + "\" is "
              + minimum
              + ", above its maximum "
              + maximum
              + ".");
    }
  }

  private void checkValue(String what, @Nullable JsonNode value, Rule outsideEnum) {
    if (value == null) {
      return;
    }
    Constraints limits = field.constraints();
    if (value.isArray()) {
      checkLimits(
          what,
          value.size() + " elements",
          (long) value.size(),
          limits.minItems(),
          limits.maxItems());
      value.forEach(element -> checkEnum(what, element, outsideEnum));
      return;
    }
    checkEnum(what, value, outsideEnum);
    if (value.isTextual() && field.type() instanceof Type.StringType) {
      long length = value.textValue().codePointCount(0, value.textValue().length());
      checkLimits(what, length + " characters", length, limits.minLength(), limits.maxLength());
    } else if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      checkLimits(what, value.toString(), number, limits.minimum(), limits.maximum());
    }
  }

  private void checkEnum(String what, JsonNode value, Rule rule) {
    if (!value.isValueNode() || value.isNull() || field.enumItems().isEmpty()) {
      return;
    }
    List<String> known = field.enumItems().stream().map(EnumItem::value).toList();
    if (!known.contains(value.asText())) {
      report(
          rule,
          "The "
              + what
              + " of \""
              + field.name()
              + "\" is "
              + JsonKinds.of(value)
              + "; its values are "
              + listed(known)
              + ".");
    }
  }

  private static String listed(List<String> values) {
    return values.size() <= MOST_VALUES
        ? String.join(", ", values)
        : String.join(", ", values.subList(0, MOST_VALUES))
            + " and "
            + (values.size() - MOST_VALUES)
            + " more";
  }

  private <T extends Comparable<T>> void checkLimits(
      String what, String found, T size, @Nullable T minimum, @Nullable T maximum) {
    if (minimum != null && size.compareTo(minimum) < 0) {
      reportOutOfBounds(what, found, "the minimum is " + minimum);
    } else if (maximum != null && size.compareTo(maximum) > 0) {
      reportOutOfBounds(what, found, "the maximum is " + maximum);
    }
  }

  private void reportOutOfBounds(String what, String found, String limit) {
    report(
        Rule.VALUE_OUT_OF_BOUNDS,
        "The " + what + " of \"" + field.name() + "\" is " + found + "; " + limit + ".");
  }

  /**
   * Reports text as the example of a row with another type. The example of a parameter that is a
   * list is often one of its elements, which is not reported.
   */
  private void checkTypeOfExample(RowPlace place) {
    JsonNode example = field.example();
    if (example == null || !example.isTextual() || place == RowPlace.RESPONSE) {
      return;
    }
    Type type = field.type();
    boolean isScalar =
        type instanceof Type.BooleanType
            || type instanceof Type.IntegerType
            || type instanceof Type.NumberType;
    boolean isStructure = type instanceof Type.ListType || type instanceof Type.ObjectType;
    if (isScalar || (isStructure && place == RowPlace.BODY)) {
      report(
          Rule.EXAMPLE_TYPE_MISMATCH,
          "The example of \""
              + field.name()
              + "\" is "
              + JsonKinds.of(example)
              + "; the table says "
              + JsonKinds.word(type)
              + ".");
    }
  }

  private void report(Rule rule, String message) {
    findings.report(rule, field, message);
  }
}
