package dev.larkspur.runtime.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Deserializer for integers. A whole number with a point or an exponent, such as {@code 7.0}, is
 * valid, too.
 */
final class WholeNumberDeserializer extends StdScalarDeserializer<Long> {
  private static final long serialVersionUID = 1;

  /** Creates a deserializer for {@code Long}, where missing is null, or {@code long}. */
  WholeNumberDeserializer(Class<Long> type) {
    super(type);
  }

  @Override
  public LogicalType logicalType() {
    return LogicalType.Integer;
  }

  @Override
  public @Nullable Long getNullValue(DeserializationContext context) {
    return handledType().isPrimitive() ? 0L : null;
  }

  @Override
  public @Nullable Long deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    Long value = value(parser, context);
    return value == null ? getNullValue(context) : value;
  }

  private @Nullable Long value(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      try {
        return parser.getDecimalValue().longValueExact();
      } catch (ArithmeticException | NumberFormatException e) {
        // A BigDecimal has no exponent of more than 32 bits.
        return invalid(parser.getDoubleValue(), context);
      }
    }
    try {
      return _parseLong(parser, context, Long.class);
    } catch (InputCoercionException e) {
      return invalid(parser.getNumberValue(), context);
    }
  }

  private @Nullable Long invalid(Number number, DeserializationContext context) throws IOException {
    return (Long)
        context.handleWeirdNumberValue(handledType(), number, "not an integer of 64 bits");
  }
}
