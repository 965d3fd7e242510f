package dev.larkspur.runtime.internal;

import dev.larkspur.runtime.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A path to a value inside a JSON value, as defined by RFC 6901. */
public final class JsonPointer {
  private final List<String> steps;

  private JsonPointer(List<String> steps) {
    this.steps = List.copyOf(steps);
  }

  /** Returns the path to a member of an object. */
  public static JsonPointer toMember(String name) {
    return new JsonPointer(List.of(name));
  }

  /**
   * Parses a path.
   *
   * @throws IllegalArgumentException if the text does not begin with a slash; an empty text is the
   *     path to the whole value
   */
  public static JsonPointer of(String text) {
    if (!text.isEmpty() && text.charAt(0) != '/') {
      throw new IllegalArgumentException("A JSON pointer must begin with a slash: " + text);
    }
    List<String> steps = new ArrayList<>();
    for (int start = 1; start <= text.length() && !text.isEmpty(); ) {
      int slash = text.indexOf('/', start);
      int end = slash < 0 ? text.length() : slash;
      steps.add(text.substring(start, end).replace("~1", "/").replace("~0", "~"));
      start = end + 1;
    }
    return new JsonPointer(steps);
  }

  /** Returns the value at this path; JSON null if it is missing. */
  public Json in(Json value) {
    Json at = value;
    for (String step : steps) {
      at = at.isList() ? at.get(index(step)) : at.get(step);
    }
    return at;
  }

  /**
   * Returns an object with a value at this path. Objects on the path that are missing or null are
   * created.
   *
   * @throws IllegalArgumentException if another value is on the path
   */
  public Json replaced(Json object, Json value) {
    return replaced(object, 0, value);
  }

  private Json replaced(Json outer, int depth, Json value) {
    if (depth == steps.size()) {
      return value;
    }
    String step = steps.get(depth);
    if (outer.isList()) {
      List<Json> elements = new ArrayList<>(outer.elements());
      int index = index(step);
      if (index < 0 || index >= elements.size()) {
        throw new IllegalArgumentException("The list has no element " + step + ": " + this);
      }
      elements.set(index, replaced(elements.get(index), depth + 1, value));
      return Json.of(elements);
    } else if (!outer.isObject() && !outer.isNull()) {
      throw new IllegalArgumentException("The value before " + step + " is not an object: " + this);
    }
    Map<String, Json> members = new LinkedHashMap<>(outer.members());
    members.put(step, replaced(outer.get(step), depth + 1, value));
    return Json.of(members);
  }

  /** Returns the index of an element; -1 if the step is not one. */
  private static int index(String step) {
    try {
      return Integer.parseInt(step);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    steps.forEach(step -> text.append('/').append(step.replace("~", "~0").replace("/", "~1")));
    return text.toString();
  }
}
