package dev.larkspur.generator.reader.level;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members that a value has in any of the examples. The elements of a list count as the value.
 */
public final class ExampleShape {
  private final Map<String, ExampleShape> members = new HashMap<>();
  private boolean scalar;

  /** Returns the shape of one object in several examples. */
  public static ExampleShape of(List<JsonNode> examples) {
    ExampleShape shape = new ExampleShape();
    examples.forEach(shape::add);
    return shape;
  }

  private void add(JsonNode value) {
    if (value.isArray()) {
      value.forEach(this::add);
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(
              member ->
                  members
                      .computeIfAbsent(member.getKey(), name -> new ExampleShape())
                      .add(member.getValue()));
    } else {
      scalar |= !value.isNull();
    }
  }

  /** Adds the members of another shape. */
  void addAll(ExampleShape other) {
    other.members.forEach(
        (name, member) -> members.computeIfAbsent(name, key -> new ExampleShape()).addAll(member));
    scalar |= other.scalar;
  }

  @Nullable ExampleShape member(String name) {
    return members.get(name);
  }

  int size() {
    return members.size();
  }

  boolean hasMembers() {
    return !members.isEmpty();
  }

  boolean isScalar() {
    return scalar && members.isEmpty();
  }
}
