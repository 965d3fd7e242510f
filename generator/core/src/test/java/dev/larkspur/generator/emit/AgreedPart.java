package dev.larkspur.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of an example that its table describes: members with a row and a value of the row's
 * type, and all other members of open objects. Independent of the linked model.
 */
final class AgreedPart {
  private final Set<String> left = new HashSet<>();
  private int contradictions;

  /** Returns how many values of the example contradict the table. */
  int contradictions() {
    return contradictions;
  }

  /** Returns the described part of an object; a missing required member is a contradiction. */
  ObjectNode whole(JsonNode example, List<Field> rows, boolean open) {
    for (Field row : rows) {
      if (Boolean.TRUE.equals(row.required()) && !example.hasNonNull(row.name())) {
        left.add(row.name());
        contradictions++;
      }
    }
    return of(example, rows, open);
  }

  /** Removes default values of primitive components that the example omits. */
  void forget(JsonNode back) {
    if (back instanceof ObjectNode object) {
      object.remove(left);
    }
  }

  private ObjectNode of(JsonNode example, List<Field> rows, boolean open) {
    ObjectNode agreed = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : example.properties()) {
      Field row =
          rows.stream()
              .filter(candidate -> candidate.name().equals(member.getKey()))
              .findFirst()
              .orElse(null);
      if (row == null && open) {
        agreed.set(member.getKey(), member.getValue());
        continue;
      }
      JsonNode value = row == null ? missing() : of(member.getValue(), row);
      if (!value.isNull()) {
        agreed.set(member.getKey(), value);
      }
    }
    return agreed;
  }

  /** Returns the described part of a value; null if absent. */
  JsonNode of(JsonNode value, Field row) {
    return of(value, row.type(), row.fields(), row.open());
  }

  private JsonNode of(JsonNode value, Type type, List<Field> rows, boolean open) {
    if (value.isNull()) {
      return value;
    } else if (type instanceof Type.ListType list) {
      return elements(value, list.element(), rows, open);
    } else if (type instanceof Type.MapType map && (rows.isEmpty() || map.text().contains("<"))) {
      return entries(value, map.element(), rows, open);
    } else if (!rows.isEmpty() || open) {
      return value.isObject() ? of(value, rows, open) : missing();
    } else if (type instanceof Type.ObjectType || type instanceof Type.AnyType) {
      return of(value, type);
    }
    return scalar(value, type) ? value : missing();
  }

  private JsonNode of(JsonNode value, Type type) {
    boolean named = type instanceof Type.ObjectType object && object.name() != null;
    if (!named || (value.isObject() && value.isEmpty())) {
      return value;
    }
    // The table names a type and says nothing of its members: nothing to agree with.
    missing();
    return value.isObject() ? JsonNodeFactory.instance.objectNode() : NullNode.instance;
  }

  private JsonNode elements(JsonNode value, Type element, List<Field> rows, boolean open) {
    if (!value.isArray()) {
      return missing();
    }
    ArrayNode agreed = JsonNodeFactory.instance.arrayNode();
    for (JsonNode each : value) {
      JsonNode part = of(each, element, rows, open);
      if (!part.isNull()) {
        agreed.add(part);
      }
    }
    return agreed;
  }

  private JsonNode entries(JsonNode value, Type element, List<Field> rows, boolean open) {
    if (!value.isObject()) {
      return missing();
    }
    ObjectNode agreed = JsonNodeFactory.instance.objectNode();
    value
        .properties()
        .forEach(
            entry -> {
              JsonNode part = of(entry.getValue(), element, rows, open);
              if (!part.isNull()) {
                agreed.set(entry.getKey(), part);
              }
            });
    return agreed;
  }

  /** Returns whether a scalar has the row's type or can be converted to it. */
  private static boolean scalar(JsonNode value, Type type) {
    if (!value.isValueNode()) {
      return false;
    } else if (type instanceof Type.IntegerType) {
      return value.asText().matches("-?[0-9]{1,18}");
    } else if (type instanceof Type.NumberType) {
      return value.asText().matches("-?[0-9]+(\\.[0-9]+)?");
    } else if (type instanceof Type.BooleanType) {
      return value.isBoolean() || value.asText().matches("true|false");
    }
    return true;
  }

  private JsonNode missing() {
    contradictions++;
    return NullNode.instance;
  }
}
