package dev.larkspur.runtime.internal;

import dev.larkspur.runtime.Json;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Members of a JSON object that its documentation does not describe. Generated code calls it. */
public final class OtherMembers {
  private OtherMembers() {}

  /**
   * Returns an unmodifiable copy in the same order; an empty map for null. A null member, which
   * mappers outside of the runtime create, becomes a JSON null.
   */
  public static Map<String, Json> copyOf(@Nullable Map<String, Json> members) {
    Map<String, Json> copy = JsonValues.map("", members);
    return copy == null || copy.isEmpty() ? Map.of() : copy;
  }

  /**
   * Adds or replaces a member; null becomes a JSON null.
   *
   * @param described the names of the members that have setters
   * @throws IllegalArgumentException if the member has a setter, or its value cannot be converted
   *     to JSON
   */
  public static void put(
      Map<String, Json> members, String name, @Nullable Object value, String... described) {
    Objects.requireNonNull(name, "name");
    if (Arrays.asList(described).contains(name)) {
      throw new IllegalArgumentException(
          name + " is a described member: set it with its own method of the builder");
    }
    members.put(name, JsonValues.of(name, value));
  }
}
