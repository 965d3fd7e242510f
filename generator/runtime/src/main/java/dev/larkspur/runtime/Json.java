package dev.larkspur.runtime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.larkspur.runtime.internal.JsonPointer;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value without a documented structure: an object, a list, text, a number, a boolean or
 * null.
 *
 * <pre>{@code
 * Json body = Json.parse("{\"event\":{\"sender\":{\"name\":\"Lee\"}}}");
 * String name = body.get("event").get("sender").get("name").asText();
 *
 * Json card = Json.of(Map.of("header", Map.of("title", "Hello")));
 * }</pre>
 *
 * <p>{@code get} returns {@link #NULL} for what is missing, so that calls can be chained; methods
 * that begin with {@code as} return null for a value of another kind. Numbers are exact. Objects
 * keep the order of their members; of members with the same name the last one counts. A value has
 * at most {@value #MAX_DEPTH} levels of nested objects and lists.
 *
 * <p>Two values are equal if they are of the same kind and have equal content. Numbers are compared
 * by their numerical value, so 1 equals 1.0; objects without regard to the order of their members.
 *
 * <p>Immutable. Mappers of Jackson 2 and 3 read and write it without configuration. They read JSON
 * null as Java null, and fractions with their own precision.
 */
public final class Json {
  /** The JSON value null. */
  public static final Json NULL = new Json(null, 0);

  static final int MAX_DEPTH = 1000;

  /** The longest text that is read as a number. Reading longer ones takes too much time. */
  private static final int MAX_NUMBER_LENGTH = 1000;

  /**
   * Null, String, Boolean, Long, BigInteger, BigDecimal, or an unmodifiable List or Map of them.
   */
  private final @Nullable Object value;

  /** The number of levels, or more. */
  private final int depth;

  Json(@Nullable Object value, int depth) {
    this.value = value;
    this.depth = depth;
  }

  /**
   * Converts a value: text, a number, a boolean, a map, a collection, an array, a JSON value, a
   * record, an open enum, or an object of another class outside the JDK that Jackson can write.
   * Later changes of the value have no effect.
   *
   * @param value the value; null becomes {@link #NULL}
   * @throws IllegalArgumentException if the value cannot be converted; the message has the path and
   *     the class of the part that cannot, and no values
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Json of(@Nullable Object value) {
    return value instanceof Json json ? json : JsonConverter.convert(value);
  }

  /**
   * Parses a JSON text.
   *
   * @throws IllegalArgumentException if the text is not one JSON value, or exceeds a limit; the
   *     message has the position, and no part of the text
   */
  public static Json parse(String text) {
    try {
      return JsonCodec.parse(text);
    } catch (IOException e) {
      // No cause: Jackson's message may quote the text.
      throw new IllegalArgumentException("Invalid JSON" + JsonCodec.position(e));
    }
  }

  /**
   * Parses a JSON text in UTF-8, such as the body of a response.
   *
   * @throws IllegalArgumentException if the text is not one JSON value, or exceeds a limit; the
   *     message has the position, and no part of the text
   */
  public static Json parse(byte[] text) {
    try {
      return JsonCodec.parse(text);
    } catch (IOException e) {
      // No cause: Jackson's message may quote the text.
      throw new IllegalArgumentException("Invalid JSON" + JsonCodec.position(e));
    }
  }

  /** Returns whether this is JSON null, or the result of {@code get} for what is missing. */
  public boolean isNull() {
    return value == null;
  }

  /** Returns whether this is an object. */
  public boolean isObject() {
    return value instanceof Map;
  }

  /** Returns whether this is a list. */
  public boolean isList() {
    return value instanceof List;
  }

  /** Returns whether this is text. */
  public boolean isText() {
    return value instanceof String;
  }

  /** Returns whether this is a number. */
  public boolean isNumber() {
    return value instanceof Number;
  }

  /** Returns whether this is true or false. */
  public boolean isBoolean() {
    return value instanceof Boolean;
  }

  /** Returns a member; {@link #NULL} if it is missing or this is not an object. */
  public Json get(String name) {
    return value instanceof Map<?, ?> members ? inner(members.get(name)) : NULL;
  }

  /** Returns an element, counted from 0; {@link #NULL} if it is missing or this is not a list. */
  public Json get(int index) {
    return value instanceof List<?> elements && index >= 0 && index < elements.size()
        ? inner(elements.get(index))
        : NULL;
  }

  /**
   * Returns the value at a path such as {@code /items/0/id}; {@link #NULL} if it is missing.
   *
   * @param pointer the path, a JSON pointer as defined by RFC 6901
   * @throws IllegalArgumentException if the path is neither empty nor begins with a slash
   */
  public Json at(String pointer) {
    return JsonPointer.of(pointer).in(this);
  }

  /** Returns the members in order, unmodifiable; empty if this is not an object. */
  public Map<String, Json> members() {
    if (!(value instanceof Map<?, ?> map) || map.isEmpty()) {
      return Map.of();
    }
    Map<String, Json> members = new LinkedHashMap<>();
    map.forEach((name, member) -> members.put((String) name, inner(member)));
    return Collections.unmodifiableMap(members);
  }

  /** Returns the elements, unmodifiable; empty if this is not a list. */
  public List<Json> elements() {
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      return List.of();
    }
    List<Json> elements = new ArrayList<>(list.size());
    list.forEach(element -> elements.add(inner(element)));
    return Collections.unmodifiableList(elements);
  }

  private Json inner(@Nullable Object content) {
    return content == null ? NULL : new Json(content, depth - 1);
  }

  /** Returns text, or a number or a boolean as text; null for other kinds. */
  public @Nullable String asText() {
    return value == null || value instanceof Map || value instanceof List ? null : value.toString();
  }

  /** Returns text, or a number or a boolean as text; the other text for other kinds. */
  public String asText(String otherwise) {
    String text = asText();
    return text == null ? otherwise : text;
  }

  /**
   * Returns a number without a fraction, also if it is inside text; null for other kinds, and if
   * the number does not fit.
   */
  public @Nullable Long asLong() {
    if (value instanceof Long number) {
      return number;
    }
    BigDecimal number = asDecimal();
    try {
      return number == null ? null : number.longValueExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /**
   * Returns a number without a fraction, also if it is inside text; the other number for other
   * kinds, and if the number does not fit.
   */
  public long asLong(long otherwise) {
    Long number = asLong();
    return number == null ? otherwise : number;
  }

  /** Returns a number, also if it is inside text of at most 1000 characters; null otherwise. */
  public @Nullable BigDecimal asDecimal() {
    if (value instanceof BigDecimal number) {
      return number;
    } else if (value instanceof BigInteger number) {
      return new BigDecimal(number);
    } else if (value instanceof Long number) {
      return BigDecimal.valueOf(number);
    } else if (value instanceof String text && text.length() <= MAX_NUMBER_LENGTH) {
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException e) {
        return null;
      }
    }
    return null;
  }

  /** Returns true or false, also if it is inside text; null for other kinds. */
  public @Nullable Boolean asBoolean() {
    if (value instanceof Boolean flag) {
      return flag;
    }
    return "true".equals(value) ? Boolean.TRUE : "false".equals(value) ? Boolean.FALSE : null;
  }

  /** Returns true or false, also if it is inside text; the other value for other kinds. */
  public boolean asBoolean(boolean otherwise) {
    Boolean flag = asBoolean();
    return flag == null ? otherwise : flag;
  }

  /**
   * Reads a record or another type, as responses are read.
   *
   * @return the object; null for JSON null
   * @throws IllegalArgumentException if this value does not match the type; the message has the
   *     path, and no values
   */
  public <T> @Nullable T as(Class<T> type) {
    return JsonCodec.read(this, type);
  }

  /**
   * Returns plain Java: null, {@code String}, {@code Boolean}, {@code Long}, {@code BigInteger} for
   * a larger number, {@code BigDecimal} for a number with a fraction or an exponent, or an
   * unmodifiable {@code List} or {@code Map} of them.
   */
  @JsonValue
  public @Nullable Object toObject() {
    return value;
  }

  int depth() {
    return depth;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Json that && JsonEquality.equal(value, that.value);
  }

  @Override
  public int hashCode() {
    return JsonEquality.hash(value);
  }

  /** Returns the JSON text, without white space between its parts. */
  @Override
  public String toString() {
    return JsonCodec.text(this);
  }
}
