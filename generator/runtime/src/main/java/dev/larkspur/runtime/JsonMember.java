package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonParser;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Finder and inserter of fields of a serialized JSON object, without parsing it into a tree. */
final class JsonMember {
  private JsonMember() {}

  /**
   * Returns whether an object, as serialized by {@link Json}, has a field with this name at the top
   * level.
   */
  static boolean has(byte[] object, String name) {
    byte[] mark = ('"' + name + "\":").getBytes(StandardCharsets.UTF_8);
    return contains(object, mark) && parsedHas(object, name);
  }

  /** Returns the object with an additional field. Name and value must not need escaping. */
  static byte[] insert(byte[] object, String name, String value) {
    byte[] member =
        ((object.length > 2 ? ",\"" : "\"") + name + "\":\"" + value + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    byte[] result = new byte[object.length - 1 + member.length];
    System.arraycopy(object, 0, result, 0, object.length - 1);
    System.arraycopy(member, 0, result, object.length - 1, member.length);
    return result;
  }

  private static boolean contains(byte[] text, byte[] mark) {
    for (int i = 0; i <= text.length - mark.length; i++) {
      int same = 0;
      while (same < mark.length && text[i + same] == mark[same]) {
        same++;
      }
      if (same == mark.length) {
        return true;
      }
    }
    return false;
  }

  /** Parses the object, because the name may also occur at a deeper level. */
  private static boolean parsedHas(byte[] object, String name) {
    try (JsonParser parser = JsonCodec.factory().createParser(object)) {
      parser.nextToken();
      for (String found = parser.nextFieldName(); found != null; found = parser.nextFieldName()) {
        if (found.equals(name)) {
          return true;
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return false;
    } catch (IOException e) {
      throw new IllegalStateException("Cannot parse the JSON that was just written", e);
    }
  }
}
