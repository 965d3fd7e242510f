package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.larkspur.runtime.json.Json;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** The payload is the whole answer: beside {@code code}, or without one. */
final class WholeBodyDecoder<R> implements ResponseDecoder<R> {
  private static final long NO_CODE = Long.MIN_VALUE;

  private final LazyReader whole;
  private final boolean codeDue;

  WholeBodyDecoder(Type type, boolean codeDue) {
    this.whole = new LazyReader(type);
    this.codeDue = codeDue;
  }

  @Override
  public boolean isReady() {
    return whole.isReady();
  }

  @Override
  public void prepare() {
    whole.get();
  }

  @Override
  public R read(ReceivedResponse response) {
    try {
      long code = code(response.bytes());
      if (response.status() >= 400 || (code != 0 && (codeDue || code != NO_CODE))) {
        throw response.failure("no code");
      }
      @Nullable R value = whole.get().readValue(response.bytes());
      if (value == null) {
        throw response.failure("nothing in it");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw response.unreadable("$", e);
    } catch (IOException e) {
      throw response.failure("no JSON");
    }
  }

  private static long code(byte[] bytes) throws IOException {
    try (JsonParser parser = Json.factory().createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return NO_CODE;
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        if (name.equals("code")) {
          return parser.getValueAsLong(NO_CODE);
        }
        parser.skipChildren();
      }
      return NO_CODE;
    }
  }
}
