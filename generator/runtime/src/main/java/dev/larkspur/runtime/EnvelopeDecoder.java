package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.larkspur.runtime.json.Json;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** {@code {code, msg, data}}: opened here and nowhere else. */
final class EnvelopeDecoder<R> implements ResponseDecoder<R> {
  private static final long NO_CODE = Long.MIN_VALUE;

  private final LazyReader data;

  private final boolean mayBeEmpty;

  /**
   * The envelope around a type.
   *
   * @param mayBeEmpty whether a 2xx answer without any envelope is as good, since none is promised
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
    try (JsonParser parser = Json.factory().createParser(response.bytes())) {
      return read(response, parser);
    } catch (JsonProcessingException e) {
      throw response.unreadable("$.data", e);
    } catch (IOException e) {
      throw response.failure("no JSON");
    }
  }

  private R read(ReceivedResponse response, JsonParser parser) throws IOException {
    boolean emptyWillDo = mayBeEmpty && response.status() / 100 == 2;
    JsonToken first = parser.nextToken();
    if (first == null && emptyWillDo) {
      return empty(response);
    }
    if (first != JsonToken.START_OBJECT) {
      throw response.failure("no JSON object");
    }
    long code = NO_CODE;
    R value = null;
    boolean hasData = false;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      if (name.equals("code")) {
        code = parser.getValueAsLong(NO_CODE);
        if (code != 0) {
          throw response.failure("no code");
        }
      } else if (name.equals("data")) {
        hasData = true;
        value = token == JsonToken.VALUE_NULL ? null : data.get().readValue(parser);
      } else {
        parser.skipChildren();
      }
    }
    if (response.status() >= 400 || (code == NO_CODE && !hasData && !emptyWillDo)) {
      throw response.failure("neither code nor data");
    }
    return value == null ? empty(response) : value;
  }

  /** An answer without data is one whose members are all absent. */
  private R empty(ReceivedResponse response) throws IOException {
    @Nullable R value =
        data.get().readValue(data.get().getValueType().isCollectionLikeType() ? "[]" : "{}");
    if (value == null) {
      throw response.failure("no data");
    }
    return value;
  }
}
