package dev.larkspur.generator.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Text to JSON, numbers exact: strictly, or with what people leave in examples. */
final class JsonText {
  private static final ObjectReader STRICT = reader(new JsonFactory());
  private static final ObjectReader LENIENT =
      reader(
          JsonFactory.builder()
              .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
              .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
              .build());

  private JsonText() {}

  /** One JSON value and nothing else, or null. */
  static @Nullable JsonNode strict(String text) {
    return read(STRICT, text);
  }

  /**
   * The same, but comments and commas before a closing bracket are passed over, and a comma that is
   * missing at the end of a line is made up for.
   */
  static @Nullable JsonNode repaired(String text) {
    JsonNode json = read(LENIENT, text);
    return json != null ? json : read(LENIENT, MissingCommas.in(text));
  }

  /** A parser of what {@link #repaired} reads, on the lines it stands on. */
  static JsonParser parser(String text) throws IOException {
    return LENIENT.createParser(read(LENIENT, text) != null ? text : MissingCommas.in(text));
  }

  private static @Nullable JsonNode read(ObjectReader reader, String text) {
    try (JsonParser parser = reader.createParser(text)) {
      if (parser.nextToken() == null) {
        return null;
      }
      JsonNode value = reader.readTree(parser);
      JsonToken behind = parser.nextToken();
      return behind == null ? value : null;
    } catch (IOException e) {
      // Not JSON: the caller says so, with the place.
      return null;
    }
  }

  private static ObjectReader reader(JsonFactory factory) {
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build()
        .reader();
  }
}
