package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Decoder for a payload that is the whole body, with or without a {@code code} field. */
final class WholeBodyDecoder<R> implements ResponseDecoder<R> {
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
      long code = code(response);
      boolean missing = code == ResponseCode.MISSING;
      if (response.status() >= 400 || (code != 0 && (codeRequired || !missing))) {
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

  /** Returns the code of a body after checking that the body has nothing behind its JSON value. */
  private static long code(ReceivedResponse response) throws IOException {
    try (JsonParser parser = JsonCodec.factory().createParser(response.bytes())) {
      long code = ResponseCode.MISSING;
      boolean hasCode = false;
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
      } else {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
          parser.nextToken();
          if (!name.equals("code")) {
            parser.skipChildren();
            continue;
          }
          if (hasCode) {
            throw response.failure("a repeated 'code'");
          }
          hasCode = true;
          code = ResponseCode.read(parser);
        }
      }
      if (parser.currentToken() != null && parser.nextToken() != null) {
        throw response.failure(ReceivedResponse.TRAILING);
      }
      return code;
    }
  }
}
