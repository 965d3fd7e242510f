package dev.larkspur.runtime.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Members of a JSON object that its documentation does not describe. Generated code calls it. */
public final class OtherMembers {
  private OtherMembers() {}

  /** Returns an unmodifiable copy in the same order; an empty map for null. */
  public static Map<String, JsonNode> copyOf(@Nullable Map<String, JsonNode> members) {
    return members == null || members.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /**
   * Adds or replaces a member; null becomes a JSON null.
   *
   * @param described the names of the members that have setters
   * @throws IllegalArgumentException if the member has a setter, or its value cannot be converted
   *     to JSON
   */
  public static void put(
      Map<String, JsonNode> members, String name, @Nullable Object value, String... described) {
    Objects.requireNonNull(name, "name");
    if (Arrays.asList(described).contains(name)) {
      throw new IllegalArgumentException(
          name + " is a described member: set it with its own method of the builder");
    }
    members.put(name, JsonTrees.of(name, value));
  }
}
