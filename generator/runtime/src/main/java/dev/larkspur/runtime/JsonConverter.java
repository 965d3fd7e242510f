package dev.larkspur.runtime;

import com.fasterxml.jackson.core.TreeNode;
import dev.larkspur.runtime.internal.UnconvertibleException;
import dev.larkspur.runtime.jackson.JsonCodec;
import dev.larkspur.runtime.jackson.ParsedJson;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converter of one value, with all that it contains, to the content of a JSON value. Used once. */
final class JsonConverter {
  private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private int deepest;

  private JsonConverter() {}

  static Json convert(@Nullable Object value) {
    if (value instanceof ParsedJson parsed) {
      return parsed.content() == null ? Json.NULL : new Json(parsed.content(), parsed.depth());
    }
    JsonConverter converter = new JsonConverter();
    Object content = converter.content(value, 0);
    return content == null ? Json.NULL : new Json(content, converter.deepest);
  }

  private @Nullable Object content(@Nullable Object value, int depth) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    } else if (value instanceof Json json) {
      reach(depth + json.depth());
      return json.toObject();
    } else if (value instanceof CharSequence || value instanceof Character) {
      return value.toString();
    } else if (value instanceof Number number) {
      return number(number, depth);
    } else if (value instanceof Map<?, ?> map) {
      return object(map, depth + 1);
    } else if (value instanceof Collection<?> values) {
      return list(values, depth + 1);
    } else if (value.getClass().isArray() && !(value instanceof byte[])) {
      return list(elements(value), depth + 1);
    }
    return written(value, depth);
  }

  /** Records a level. A map that contains itself has more than any limit. */
  private void reach(int depth) {
    if (depth > Json.MAX_DEPTH) {
      throw new UnconvertibleException("more than " + Json.MAX_DEPTH + " levels of nesting");
    }
    deepest = Math.max(deepest, depth);
  }

  private @Nullable Object number(Number number, int depth) {
    if (number instanceof Long || number instanceof BigDecimal) {
      return number;
    } else if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return number.longValue();
    } else if (number instanceof BigInteger value) {
      boolean fits = value.compareTo(MIN_LONG) >= 0 && value.compareTo(MAX_LONG) <= 0;
      return fits ? (Object) value.longValue() : value;
    } else if (number instanceof Double || number instanceof Float) {
      if (!Double.isFinite(number.doubleValue())) {
        throw new UnconvertibleException("JSON has no number " + number);
      }
      return new BigDecimal(number.toString());
    }
    return written(number, depth);
  }

  private Map<String, @Nullable Object> object(Map<?, ?> map, int depth) {
    reach(depth);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object name = entry.getKey();
      try {
        if (name == null) {
          throw new UnconvertibleException("a map with JSON values cannot have a null key");
        }
        members.put(name.toString(), content(entry.getValue(), depth));
      } catch (UnconvertibleException e) {
        throw e.inside("." + name);
      }
    }
    return Collections.unmodifiableMap(members);
  }

  private List<@Nullable Object> list(Collection<?> values, int depth) {
    reach(depth);
    List<@Nullable Object> elements = new ArrayList<>(values.size());
    for (Object value : values) {
      try {
        elements.add(content(value, depth));
      } catch (UnconvertibleException e) {
        throw e.inside("[" + elements.size() + "]");
      }
    }
    return Collections.unmodifiableList(elements);
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
  private @Nullable Object written(Object value, int depth) {
    Class<?> type = value.getClass();
    boolean tree = value instanceof TreeNode;
    if (type.getName().startsWith("java.")
        || type.isArray()
        || (value instanceof Iterable && !tree && !type.isRecord())) {
      throw unconvertible(type);
    }
    Object plain;
    try {
      plain = JsonCodec.plain(value);
    } catch (IllegalArgumentException e) {
      // No cause: Jackson's message may quote the value.
      throw unconvertible(type);
    }
    boolean hasNoMembers = plain instanceof Map<?, ?> members && members.isEmpty();
    if (hasNoMembers && !type.isRecord() && !tree) {
      throw unconvertible(type);
    }
    return content(plain, depth);
  }

  private static UnconvertibleException unconvertible(Class<?> type) {
    return new UnconvertibleException(
        type.getTypeName()
            + " cannot be converted to JSON; pass text, a number, a boolean, a map, a collection,"
            + " an array, a record or a JSON value");
  }
}
