package dev.larkspur.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converter of one plain Java value, with all that it contains, to a JSON tree. */
final class TreeConverter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A map that contains itself is infinitely deep. */
  private static final int MAX_DEPTH = 500;

  private TreeConverter() {}

  static JsonNode tree(@Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw new UnconvertibleException("more than " + MAX_DEPTH + " levels of nesting");
    } else if (value == null) {
      return NODES.nullNode();
    } else if (value instanceof JsonNode tree) {
      return tree;
    } else if (value instanceof CharSequence || value instanceof Character) {
      return NODES.textNode(value.toString());
    } else if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    } else if (value instanceof Number number) {
      return number(number);
    } else if (value instanceof Map<?, ?> map) {
      return object(map, depth);
    } else if (value instanceof Collection<?> values) {
      return array(values, depth);
    } else if (value.getClass().isArray() && !(value instanceof byte[])) {
      return array(elements(value), depth);
    }
    return written(value);
  }

  /** Returns the name of a member from the key of a map. */
  static String name(@Nullable Object key) {
    if (key == null) {
      throw new UnconvertibleException("a map with JSON values cannot have a null key");
    }
    return key.toString();
  }

  private static JsonNode number(Number number) {
    if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return NODES.numberNode(number.intValue());
    } else if (number instanceof Long value) {
      return NODES.numberNode(value.longValue());
    } else if (number instanceof BigInteger value) {
      return NODES.numberNode(value);
    } else if (number instanceof BigDecimal value) {
      return NODES.numberNode(value);
    } else if (number instanceof Double || number instanceof Float) {
      if (!Double.isFinite(number.doubleValue())) {
        throw new UnconvertibleException("JSON has no number " + number);
      }
      return number instanceof Float value
          ? NODES.numberNode(value.floatValue())
          : NODES.numberNode(number.doubleValue());
    }
    return written(number);
  }

  private static ObjectNode object(Map<?, ?> map, int depth) {
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      try {
        object.set(name(entry.getKey()), tree(entry.getValue(), depth + 1));
      } catch (UnconvertibleException e) {
        throw e.inside("." + entry.getKey());
      }
    }
    return object;
  }

  private static ArrayNode array(Collection<?> values, int depth) {
    ArrayNode array = NODES.arrayNode(values.size());
    for (Object value : values) {
      try {
        array.add(tree(value, depth + 1));
      } catch (UnconvertibleException e) {
        throw e.inside("[" + array.size() + "]");
      }
    }
    return array;
  }

  private static List<@Nullable Object> elements(Object array) {
    return new AbstractList<>() {
      @Override
      public @Nullable Object get(int index) {
        return Array.get(array, index);
      }

      @Override
      public int size() {
        return Array.getLength(array);
      }
    };
  }

  /** Converts a record or another bean. The JDK's own classes have no single form in JSON. */
  private static JsonNode written(Object value) {
    Class<?> type = value.getClass();
    if (type.getName().startsWith("java.") || type.isArray()) {
      throw unconvertible(type);
    }
    JsonNode tree;
    try {
      tree = Json.tree(value);
    } catch (IllegalArgumentException e) {
      // No cause: Jackson's message may quote the value.
      throw unconvertible(type);
    }
    boolean hasNoMembers = tree.isObject() && tree.isEmpty();
    if (hasNoMembers && !type.isRecord()) {
      throw unconvertible(type);
    }
    return tree;
  }

  private static UnconvertibleException unconvertible(Class<?> type) {
    return new UnconvertibleException(
        type.getTypeName()
            + " cannot be converted to JSON; pass text, a number, a boolean, a map, a collection,"
            + " an array, a record or a JSON tree");
  }
}
