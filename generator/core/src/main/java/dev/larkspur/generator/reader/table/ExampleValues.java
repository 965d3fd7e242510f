package dev.larkspur.generator.reader.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.example.ExampleReader;
import dev.larkspur.generator.reader.example.JsonText;
import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The values that a row has in the examples of its page, without nulls.
 *
 * @param values the values, in the order of the examples
 */
record ExampleValues(List<JsonNode> values) {
  static final ExampleValues NONE = new ExampleValues(List.of());

  /** Returns the examples that are JSON. */
  static ExampleValues of(List<Example> examples) {
    return new ExampleValues(Example.documents(examples));
  }

  /**
   * Returns the objects that the rows of a response describe: {@code data} if the example has it
   * and no row is called {@code code} or {@code data}.
   */
  ExampleValues payload(List<Field> rows) {
    boolean whole =
        rows.stream().anyMatch(row -> row.name().equals("code") || row.name().equals("data"));
    return whole
        ? this
        : new ExampleValues(
            values.stream().map(json -> json.has("data") ? json.get("data") : json).toList());
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Returns whether there are values and all of them match a condition. */
  boolean all(Predicate<JsonNode> condition) {
    return !values.isEmpty() && values.stream().allMatch(condition);
  }

  /** Returns the values of the members of objects by name. */
  Map<String, ExampleValues> members() {
    Map<String, ExampleValues> members = new HashMap<>();
    for (JsonNode object : values) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        if (!member.getValue().isNull()) {
          members
              .computeIfAbsent(member.getKey(), name -> new ExampleValues(new ArrayList<>()))
              .values
              .add(member.getValue());
        }
      }
    }
    return members;
  }

  /** Returns the elements of lists, and the values that are not lists. */
  ExampleValues elements() {
    List<JsonNode> elements = new ArrayList<>();
    for (JsonNode value : values) {
      if (value.isArray()) {
        value.forEach(elements::add);
      } else {
        elements.add(value);
      }
    }
    return new ExampleValues(elements);
  }

  /** Returns the elements of lists of any depth. */
  ExampleValues innermost() {
    ExampleValues inner = this;
    while (inner.values.stream().anyMatch(JsonNode::isArray)) {
      inner = inner.elements();
    }
    return inner;
  }

  /**
   * Returns the objects with the members of a row: the values themselves, those in maps or those in
   * JSON text.
   */
  ExampleValues described(Type type, List<Field> members) {
    if (type instanceof Type.StringType) {
      return parsed();
    }
    boolean map = type instanceof Type.MapType written && !written.isObjectOf(members);
    return map ? entries().described(((Type.MapType) type).element(), members) : innermost();
  }

  /**
   * Returns whether the members of rows are those of the values in maps: the keys of several values
   * are not names of rows, and each value has a member with such a name.
   */
  boolean areMapsOf(List<Field> members) {
    Set<String> names = new HashSet<>();
    members.forEach(member -> names.add(member.name()));
    ExampleValues entries = entries();
    return entries.values.size() > 1
        && all(object -> !hasAny(object, names))
        && entries.all(object -> hasAny(object, names));
  }

  private static boolean hasAny(JsonNode object, Set<String> names) {
    return object.properties().stream().anyMatch(member -> names.contains(member.getKey()));
  }

  private ExampleValues entries() {
    List<JsonNode> entries = new ArrayList<>();
    values.forEach(value -> value.forEach(entries::add));
    return new ExampleValues(entries);
  }

  private ExampleValues parsed() {
    List<JsonNode> parsed = new ArrayList<>();
    for (JsonNode value : values) {
      JsonNode json = value.isTextual() ? JsonText.repaired(value.textValue()) : null;
      if (json != null) {
        parsed.add(json);
      }
    }
    return new ExampleValues(parsed).innermost();
  }

  /** Returns whether a value is a string that contains a JSON object or array. */
  static boolean isJsonText(JsonNode value) {
    String text = value.isTextual() ? PageText.strip(value.textValue()) : "";
    return ExampleReader.isMeantAsJson(text) && (text.endsWith("}") || text.endsWith("]"));
  }
}
