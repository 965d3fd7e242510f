package dev.larkspur.runtime.jackson;

import com.fasterxml.jackson.core.JsonToken;
import dev.larkspur.runtime.InvalidValue;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.OpenEnum;
import dev.larkspur.runtime.internal.PrintableText;
import dev.larkspur.runtime.internal.Quoting;
import java.lang.reflect.ParameterizedType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A JSON value of a different type than documented, described in words. */
final class UnexpectedValue implements InvalidValue {
  private static final int LONGEST_VALUE = 100;
  private static final int LONGEST_QUOTATION = 20;
  private static final int LONGEST_PATH = 500;

  private static final List<Class<?>> NOT_OBJECTS =
      List.of(
          CharSequence.class,
          Number.class,
          Boolean.class,
          OpenEnum.class,
          Collection.class,
          Json.class);

  private static final List<String> SECRET_NAMES =
      List.of("token", "secret", "password", "ticket", "credential", "authorization", "key");

  private final String jsonPath;
  private final String expected;
  private final String found;
  private final @Nullable String value;

  /**
   * Describes a value.
   *
   * @param jsonPath the path from the root
   * @param target the type that the value should have; null if unknown
   * @param token the first token of the value
   * @param text the text of a scalar
   * @param quoting what messages may quote
   */
  UnexpectedValue(
      String jsonPath, @Nullable Class<?> target, JsonToken token, String text, Quoting quoting) {
    boolean secret = !token.isScalarValue() || suggestsSecret(jsonPath);
    this.jsonPath = PrintableText.line(quoting.cover(jsonPath), LONGEST_PATH);
    this.expected = expected(target, token);
    this.value = secret ? null : PrintableText.line(quoting.cover(text), LONGEST_VALUE);
    this.found = found(token, text, secret || !quoting.inMessages() ? null : quoting.cover(text));
  }

  @Override
  public String jsonPath() {
    return jsonPath;
  }

  @Override
  public String expected() {
    return expected;
  }

  @Override
  public String found() {
    return found;
  }

  @Override
  public @Nullable String value() {
    return value;
  }

  /** Returns the path, the expected type and the description of the value. */
  @Override
  public String toString() {
    String path = jsonPath.startsWith("$.") ? jsonPath.substring(2) : jsonPath;
    return path + ": expected " + expected + ", found " + found;
  }

  /** Returns whether values of the type are JSON objects. */
  static boolean isObject(Class<?> target) {
    return !target.isPrimitive()
        && !target.isArray()
        && !target.isEnum()
        && NOT_OBJECTS.stream().noneMatch(type -> type.isAssignableFrom(target));
  }

  private static boolean suggestsSecret(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return SECRET_NAMES.stream().anyMatch(lower::contains);
  }

  private static String expected(@Nullable Class<?> target, JsonToken token) {
    if (target == null) {
      return "a value of the documented type";
    }
    String kind = kind(target);
    if (token == JsonToken.VALUE_NUMBER_INT && kind.equals("a whole number")) {
      return "a whole number of 64 bits";
    }
    boolean sameKind =
        (token == JsonToken.START_OBJECT && kind.equals("an object"))
            || (token == JsonToken.START_ARRAY && kind.equals("a list"));
    return sameKind ? "a valid " + target.getSimpleName() : kind;
  }

  private static String kind(Class<?> target) {
    if (OpenEnum.class.isAssignableFrom(target)) {
      return target.getGenericSuperclass() instanceof ParameterizedType parent
          ? kind((Class<?>) parent.getActualTypeArguments()[0])
          : "text";
    }
    if (target == Long.class || target == long.class) {
      return "a whole number";
    }
    if (target == Double.class || target == double.class) {
      return "a number";
    }
    if (target == Boolean.class || target == boolean.class) {
      return "true or false";
    }
    if (target == String.class) {
      return "text";
    }
    if (Collection.class.isAssignableFrom(target)) {
      return "a list";
    }
    return isObject(target) ? "an object" : "a " + target.getSimpleName();
  }

  private static String found(JsonToken token, String text, @Nullable String quoted) {
    return switch (token) {
      case VALUE_STRING ->
          quoted == null
              ? "text of " + text.length() + " characters"
              : "the text \"" + PrintableText.line(quoted, LONGEST_QUOTATION) + '"';
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          quoted == null
              ? "a number"
              : "the number " + PrintableText.line(quoted, LONGEST_QUOTATION);
      case VALUE_TRUE, VALUE_FALSE -> quoted == null ? "true or false" : text;
      case VALUE_NULL -> "null";
      case START_ARRAY -> "a list";
      case START_OBJECT -> "an object";
      default -> "another value";
    };
  }
}
