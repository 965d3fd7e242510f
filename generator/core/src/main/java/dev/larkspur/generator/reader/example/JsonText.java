package dev.larkspur.generator.reader.example;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import dev.larkspur.generator.model.ModelMapping;
import dev.larkspur.generator.source.PageText;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Parses text as JSON with exact numbers: strictly, or after the repairs that examples need. */
public final class JsonText {
  static final ObjectReader STRICT = reader(new JsonFactory());
  static final ObjectReader WITH_TRAILING_COMMAS =
      reader(JsonFactory.builder().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build());
  private static final ObjectReader WITH_COMMENTS =
      reader(
          JsonFactory.builder()
              .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
              .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
              .build());

  private JsonText() {}

  /** Returns the JSON value that a text consists of, or null. */
  public static @Nullable JsonNode strict(String text) {
    if (!beginsAsJson(text)) {
      return null;
    }
    try (JsonParser parser = STRICT.createParser(text)) {
      if (parser.nextToken() == null) {
        return null;
      }
      JsonNode value = tree(STRICT, parser);
      JsonToken behind = parser.nextToken();
      return behind == null ? value : null;
    } catch (IOException e) {
      // Not JSON: the caller reports it with the location.
      return null;
    }
  }

  /** Tells most words from JSON without the cost of an exception of the parser. */
  private static boolean beginsAsJson(String text) {
    int start = PageText.skipBlank(text, 0);
    return start < text.length() && "{[\"-0123456789tfn".indexOf(text.charAt(start)) >= 0;
  }

  /**
   * Reads the next value.
   *
   * @throws JsonParseException also for a number whose exponent is too large
   */
  static JsonNode tree(ObjectReader reader, JsonParser parser) throws IOException {
    try {
      return reader.readTree(parser);
    } catch (NumberFormatException e) {
      throw new JsonParseException(parser, "The exponent of a number is too large", e);
    }
  }

  /** Returns the JSON value that a text consists of after unambiguous repairs, or null. */
  public static @Nullable JsonNode repaired(String text) {
    return ExampleJson.of(text).only();
  }

  /** Returns a parser that skips comments. Lines are those of the text. */
  static JsonParser parser(String text) throws IOException {
    return WITH_COMMENTS.createParser(isReadable(text) ? text : MissingCommas.in(text));
  }

  private static boolean isReadable(String text) {
    try (JsonParser parser = WITH_COMMENTS.createParser(text)) {
      tree(WITH_COMMENTS, parser);
      return true;
    } catch (IOException e) {
      // The text may lack commas.
      return false;
    }
  }

  private static ObjectReader reader(JsonFactory factory) {
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .nodeFactory(new WritableNumbers())
        .build()
        .reader();
  }

  /** Factory that rejects numbers with large exponents. */
  private static final class WritableNumbers extends JsonNodeFactory {
    private static final long serialVersionUID = 1;

    @Override
    public ValueNode numberNode(@Nullable BigDecimal value) {
      if (value != null && !ModelMapping.isWritable(value)) {
        throw new NumberFormatException("scale " + value.scale());
      }
      return super.numberNode(value);
    }
  }
}
