package dev.larkspur.runtime;

import com.fasterxml.jackson.core.JsonParser;
import dev.larkspur.runtime.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Looks at and adds to a JSON object that is already written, without building it again. */
final class JsonMember {
  private JsonMember() {}

  /** Whether an object as our mapper writes it has a member of this name at the top. */
  static boolean has(byte[] object, String name) {
    byte[] mark = ('"' + name + "\":").getBytes(StandardCharsets.UTF_8);
    return contains(object, mark) && parsedHas(object, name);
  }

  /** The object with one member more; name and value need no escapes. */
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

  /** The mark may stand deeper, so this reads. */
  private static boolean parsedHas(byte[] object, String name) {
    try (JsonParser parser = Json.factory().createParser(object)) {
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
      throw new IllegalStateException("what was just written cannot be read", e);
    }
  }
}
