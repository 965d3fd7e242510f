package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decoder for the envelope {@code {code, msg, data}}. */
final class EnvelopeDecoder<R> implements ResponseDecoder<R> {
  private final LazyReader data;

  private final boolean mayBeEmpty;

  /**
   * Creates a decoder.
   *
   * @param type the type of {@code data}
   * @param mayBeEmpty whether a 2xx response without an envelope is accepted, because none is
   *     documented
   */
  EnvelopeDecoder(Type type, boolean mayBeEmpty) {
    this.data = new LazyReader(type);
    this.mayBeEmpty = mayBeEmpty;
  }

  @Override
  public boolean isReady() {
    return data.isReady();
  }

  @Override
  public void prepare() {
    data.get();
  }

  @Override
  public R read(ReceivedResponse response) {
    try (JsonParser parser = JsonCodec.factory().createParser(response.bytes())) {
      return read(response, parser);
    } catch (JsonMappingException e) {
      throw response.unreadable("data", e);
    } catch (JsonProcessingException e) {
      return other(response, () -> response.unreadable("data", e));
    } catch (IOException e) {
      return other(response, () -> response.failure("not JSON"));
    }
  }

  /**
   * Returns the value for content that is not JSON if the documentation has no content; otherwise
   * throws the failure.
   */
  private R other(ReceivedResponse response, Supplier<FeishuException> failure) {
    if (mayBeEmpty && response.hasOtherContent()) {
      return empty(response);
    }
    throw failure.get();
  }

  private R read(ReceivedResponse response, JsonParser parser) throws IOException {
    boolean acceptEmpty = mayBeEmpty && response.status() / 100 == 2;
    JsonToken first = parser.nextToken();
    if (first == null && acceptEmpty) {
      return empty(response);
    }
    if (first != JsonToken.START_OBJECT) {
      return other(response, () -> response.failure("not a JSON object"));
    }
    long code = ResponseCode.MISSING;
    R value = null;
    boolean hasCode = false;
    boolean hasData = false;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      if (name.equals("code")) {
        code = ResponseCode.read(parser);
        if (code != 0 && code != ResponseCode.MISSING) {
          throw response.failure("an invalid 'code'");
        }
        if (hasCode) {
          throw response.failure("a repeated 'code'");
        }
        hasCode = true;
      } else if (name.equals("data")) {
        if (hasData) {
          throw response.failure("a repeated 'data'");
        }
        hasData = true;
        value = token == JsonToken.VALUE_NULL ? null : response.reader(data).readValue(parser);
      } else {
        parser.skipChildren();
      }
    }
    if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
      throw response.failure(ReceivedResponse.TRAILING);
    }
    if (response.status() >= 400 || (code == ResponseCode.MISSING && !hasData && !acceptEmpty)) {
      throw response.failure("neither 'code' nor 'data'");
    }
    return value == null ? empty(response) : value;
  }

  /** Returns the value for a response without data: an object without fields or an empty list. */
  private R empty(ReceivedResponse response) {
    String nothing = data.get().getValueType().isCollectionLikeType() ? "[]" : "{}";
    @Nullable R value;
    try {
      value = data.get().readValue(nothing);
    } catch (IOException e) {
      throw response.failure("no 'data'");
    }
    if (value == null) {
      throw response.failure("no 'data'");
    }
    return value;
  }
}
