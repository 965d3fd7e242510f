package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.larkspur.runtime.internal.Json;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Decoder for a payload that is the whole body, with or without a {@code code} field. */
final class WholeBodyDecoder<R> implements ResponseDecoder<R> {
  private static final long NO_CODE = Long.MIN_VALUE;

  private final LazyReader whole;
  private final boolean codeRequired;

  WholeBodyDecoder(Type type, boolean codeRequired) {
    this.whole = new LazyReader(type);
    this.codeRequired = codeRequired;
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
      if (response.status() >= 400 || (code != 0 && (codeRequired || code != NO_CODE))) {
        throw response.failure("an invalid 'code'");
      }
      @Nullable R value = response.reader(whole).readValue(response.bytes());
      if (value == null) {
        throw response.failure("an empty body");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw response.unreadable("", e);
    } catch (IOException e) {
      throw response.failure("not JSON");
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
