package dev.larkspur.testkit;

import dev.larkspur.runtime.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON objects with members in order. */
final class JsonObjects {
  private JsonObjects() {}

  /**
   * Returns an object.
   *
   * @param members the names and values of the members in turn
   */
  static Json of(@Nullable Object... members) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put(String.valueOf(members[i]), members[i + 1]);
    }
    return Json.of(object);
  }

  /** Returns an object with other members added or replaced. */
  static Json with(Json object, @Nullable Object... members) {
    Map<String, Json> all = new LinkedHashMap<>(object.members());
    all.putAll(of(members).members());
    return Json.of(all);
  }
}
