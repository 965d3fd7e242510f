package dev.larkspur.runtime.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.larkspur.runtime.InvalidValue;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.internal.Quoting;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of one JSON text that lenient decoding leaves out. Not thread-safe. */
public final class InvalidValues {
  /** A text can contain millions of invalid values. */
  private static final int MOST_KEPT = 100;

  private final String root;
  private final Quoting quoting;
  private final List<InvalidValue> first = new ArrayList<>();
  private long count;

  /**
   * Creates an empty collection.
   *
   * @param root the path of the JSON text that is read, for example {@code $}
   */
  public InvalidValues(String root, Quoting quoting) {
    this.root = root;
    this.quoting = quoting;
  }

  /**
   * Returns the value that made strict decoding fail.
   *
   * @param root the path of the JSON text that was read
   * @param whole the JSON text that was read
   */
  public static InvalidValue cause(
      String root, JsonMappingException problem, Json whole, Quoting quoting) {
    StringBuilder path = new StringBuilder(root);
    Json value = whole;
    for (JsonMappingException.Reference step : problem.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
        value = value.get(step.getIndex());
      } else {
        path.append('.').append(step.getFieldName());
        value = value.get(step.getFieldName());
      }
    }
    Class<?> target =
        problem instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    return new UnexpectedValue(path.toString(), target, token(value), text(value), quoting);
  }

  private static JsonToken token(Json value) {
    if (value.isObject()) {
      return JsonToken.START_OBJECT;
    } else if (value.isList()) {
      return JsonToken.START_ARRAY;
    } else if (value.isText()) {
      return JsonToken.VALUE_STRING;
    } else if (value.isNumber()) {
      return value.toObject() instanceof BigDecimal
          ? JsonToken.VALUE_NUMBER_FLOAT
          : JsonToken.VALUE_NUMBER_INT;
    } else if (value.isBoolean()) {
      return Boolean.TRUE.equals(value.asBoolean()) ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE;
    }
    return JsonToken.VALUE_NULL;
  }

  private static String text(Json value) {
    return Objects.requireNonNullElse(value.asText(), "");
  }

  /** Returns a reader from {@link JsonCodec#lenientReader} that reports to this collection. */
  public ObjectReader reportedBy(ObjectReader lenient) {
    return lenient.withAttribute(InvalidValues.class, this);
  }

  /** Returns the number of values. */
  public long count() {
    return count;
  }

  /** Returns the first 100 values. */
  public List<InvalidValue> first() {
    return Collections.unmodifiableList(first);
  }

  /** Returns the collection to which a reader reports. */
  static InvalidValues of(DeserializationContext context) {
    return (InvalidValues) context.getAttribute(InvalidValues.class);
  }

  /**
   * Skips the current value of a parser and adds it, unless it is an empty list in place of an
   * object, which is read as null.
   *
   * @return false if the parser is not at a value
   */
  boolean skip(JsonParser parser, Class<?> target) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null || !(token.isScalarValue() || token.isStructStart())) {
      return false;
    }
    JsonStreamContext at = parser.getParsingContext();
    String text = token.isScalarValue() ? parser.getText() : "";
    parser.skipChildren();
    if (token == JsonToken.START_ARRAY
        && at.getEntryCount() == 0
        && UnexpectedValue.isObject(target)) {
      return true;
    }
    count++;
    if (first.size() < MOST_KEPT) {
      String path = root + path(token.isStructStart() ? at.getParent() : at);
      first.add(new UnexpectedValue(path, target, token, text, quoting));
    }
    return true;
  }

  private static String path(@Nullable JsonStreamContext innermost) {
    List<String> steps = new ArrayList<>();
    for (JsonStreamContext at = innermost; at != null && !at.inRoot(); at = at.getParent()) {
      steps.add(at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.getCurrentName());
    }
    Collections.reverse(steps);
    return String.join("", steps);
  }
}
