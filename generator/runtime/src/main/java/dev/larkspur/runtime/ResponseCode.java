package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Reader of the member {@code code} of a response. */
final class ResponseCode {
  /** The result for a member that is missing or null. */
  static final long MISSING = Long.MIN_VALUE;

  /** The result for a value that is not an integer of 64 bits. */
  static final long INVALID = Long.MIN_VALUE + 1;

  private static final int MOST_DIGITS = 18;

  private ResponseCode() {}

  /**
   * Returns the current value of a parser as a code: an integer, also written as {@code 0.0} or as
   * a text of digits.
   */
  static long read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> MISSING;
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> exact(parser);
      case VALUE_STRING -> digits(parser.getText());
      default -> {
        parser.skipChildren();
        yield INVALID;
      }
    };
  }

  private static long integer(JsonParser parser) throws IOException {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? INVALID
        : parser.getLongValue();
  }

  private static long exact(JsonParser parser) throws IOException {
    try {
      return parser.getDecimalValue().longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      // A BigDecimal has no exponent of more than 32 bits.
      return INVALID;
    }
  }

  private static long digits(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    if (text.length() == start || text.length() - start > MOST_DIGITS) {
      return INVALID;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return INVALID;
      }
    }
    return Long.parseLong(text);
  }
}
