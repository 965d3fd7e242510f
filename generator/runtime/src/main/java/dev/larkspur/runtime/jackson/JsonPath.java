package dev.larkspur.runtime.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path to one scalar value in a JSON text, which is found without building a tree. */
public final class JsonPath {
  private final List<String> names;

  private JsonPath(List<String> names) {
    this.names = names;
  }

  /** Returns a path from field names separated by dots, for example {@code data.page_token}. */
  public static JsonPath of(String path) {
    List<String> names = new ArrayList<>();
    int start = 0;
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
      names.add(path.substring(start, dot));
      start = dot + 1;
    }
    names.add(path.substring(start));
    return new JsonPath(List.copyOf(names));
  }

  /** Returns the scalar as text; null if it is missing, null or not a scalar. */
  public @Nullable String text(byte[] json) {
    try (JsonParser parser = JsonCodec.factory().createParser(json)) {
      for (String name : names) {
        if (parser.nextToken() != JsonToken.START_OBJECT || !goTo(parser, name)) {
          return null;
        }
      }
      JsonToken token = parser.nextToken();
      return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL
          ? parser.getText()
          : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Returns whether the scalar is true, also if it is written as text or as 1. */
  public boolean isTrue(byte[] json) {
    String text = text(json);
    return text != null && (text.equalsIgnoreCase("true") || text.equals("1"));
  }

  private static boolean goTo(JsonParser parser, String name) throws IOException {
    for (String found = parser.nextFieldName(); found != null; found = parser.nextFieldName()) {
      if (found.equals(name)) {
        return true;
      }
      parser.nextToken();
      parser.skipChildren();
    }
    return false;
  }
}
