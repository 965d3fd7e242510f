package dev.larkspur.generator.reader.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.example.JsonText;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Converts written values to JSON of the type of their field. */
public final class FieldValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MAX_DIGITS = 64;

  private FieldValues() {}

  /** Returns an example as JSON of the type, or as its text without quotes if it is not that. */
  public static JsonNode example(String written, Type type) {
    JsonNode typed = ofType(written, type);
    return typed != null ? typed : new TextNode(string(written));
  }

  /**
   * Returns a default value as JSON of the type, or null if it is not that. A string must be in
   * quotes or an identifier; anything else is prose about what happens by default.
   */
  public static @Nullable JsonNode defaultValue(String written, Type type, Vocabulary words) {
    if (type instanceof Type.StringType) {
      String value = string(written);
      boolean quoted = value.length() < written.length();
      return quoted || (!value.isEmpty() && !words.isWrittenIn(value) && value.indexOf(' ') < 0)
          ? new TextNode(value)
          : null;
    }
    return ofType(written, type);
  }

  /** Returns what a default value of a type looks like, for messages. */
  static String expected(Type type) {
    if (type instanceof Type.StringType) {
      return "a string in quotes or backticks, or an identifier";
    }
    if (type instanceof Type.IntegerType) {
      return "an integer";
    }
    if (type instanceof Type.NumberType) {
      return "a number";
    }
    if (type instanceof Type.BooleanType) {
      return "true or false";
    }
    if (type instanceof Type.ListType) {
      return "a JSON array";
    }
    if (type instanceof Type.FileType) {
      return "the name of a file";
    }
    return type instanceof Type.AnyType ? "a JSON value" : "a JSON object";
  }

  private static @Nullable JsonNode ofType(String written, Type type) {
    if (type instanceof Type.StringType || type instanceof Type.FileType) {
      return new TextNode(string(written));
    }
    String bare = unquoted(written);
    if (type instanceof Type.IntegerType) {
      return integer(bare);
    }
    if (type instanceof Type.NumberType) {
      return number(bare);
    }
    if (type instanceof Type.BooleanType) {
      return bool(bare);
    }
    JsonNode parsed = JsonText.strict(written);
    if (parsed == null) {
      parsed = JsonText.strict(bare);
    }
    if (parsed == null) {
      return null;
    }
    boolean fits =
        type instanceof Type.AnyType
            || (type instanceof Type.ListType ? parsed.isArray() : parsed.isObject());
    return fits ? parsed : null;
  }

  private static @Nullable JsonNode integer(String text) {
    if (text.length() > MAX_DIGITS || !isDecimal(text, false)) {
      return null;
    }
    BigInteger value = new BigInteger(text);
    if (value.bitLength() < Integer.SIZE) {
      return JSON.numberNode(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? JSON.numberNode(value.longValue())
        : JSON.numberNode(value);
  }

  private static @Nullable JsonNode number(String text) {
    if (text.length() > MAX_DIGITS || !isDecimal(text, true)) {
      return null;
    }
    JsonNode whole = integer(text);
    return whole != null ? whole : JSON.numberNode(new BigDecimal(text));
  }

  private static @Nullable JsonNode bool(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> JSON.booleanNode(true);
      case "false" -> JSON.booleanNode(false);
      default -> null;
    };
  }

  private static boolean isDecimal(String text, boolean fraction) {
    int at = text.startsWith("-") ? 1 : 0;
    int digits = 0;
    boolean dot = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && fraction && !dot && digits > 0 && at + 1 < text.length()) {
        dot = true;
      } else {
        return false;
      }
    }
    return digits > 0;
  }

  /** Returns a text without its double quotes and backticks, in either order. */
  static String string(String written) {
    String text = PageText.strip(written);
    String ticked = between(text, '`', '`');
    if (ticked != null) {
      return quoted(ticked);
    }
    String inside = quoted(text);
    if (inside.length() == text.length()) {
      return PageText.withoutEscapes(text);
    }
    ticked = between(inside, '`', '`');
    return ticked != null ? ticked : inside;
  }

  private static String quoted(String text) {
    if (between(text, '"', '"') != null) {
      JsonNode json = JsonText.strict(text);
      if (json != null && json.isTextual()) {
        return json.textValue();
      }
      return PageText.withoutEscapes(text.substring(1, text.length() - 1));
    }
    String curly = between(text, '“', '”');
    return curly != null ? curly : text;
  }

  /** Returns a value of another type without the quotes or backticks around it. */
  private static String unquoted(String written) {
    String text = PageText.strip(written);
    for (int i = 0; i < 2; i++) {
      String inside = between(text, '`', '`');
      if (inside == null) {
        inside = between(text, '"', '"');
      }
      if (inside == null) {
        break;
      }
      text = PageText.strip(inside);
    }
    return PageText.withoutEscapes(text);
  }

  private static @Nullable String between(String text, char open, char close) {
    int last = text.length() - 1;
    boolean enclosed = last > 0 && text.charAt(0) == open && text.charAt(last) == close;
    return enclosed && (open != '`' || text.indexOf('`', 1) == last)
        ? text.substring(1, last)
        : null;
  }
}
