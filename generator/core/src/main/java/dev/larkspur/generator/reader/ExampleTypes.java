package dev.larkspur.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.Columns.Role;
import dev.larkspur.generator.reader.OperationSections.FieldGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types by an example, for tables that have no column for them. */
final class ExampleTypes {
  private ExampleTypes() {}

  /** The groups, those without a type column typed by the first example that is JSON. */
  static List<FieldGroup> typed(List<FieldGroup> groups, List<Example> examples) {
    JsonNode json = null;
    for (Example example : examples) {
      json = json == null ? example.json() : json;
    }
    List<FieldGroup> typed = new ArrayList<>();
    for (FieldGroup group : groups) {
      typed.add(
          Columns.of(group.table()).has(Role.TYPE)
              ? group
              : new FieldGroup(
                  group.title(), group.table(), typed(group.fields(), root(group, json))));
    }
    return typed;
  }

  /** Rows without code lie inside data, if the example has both. */
  private static @Nullable JsonNode root(FieldGroup group, @Nullable JsonNode json) {
    boolean inside =
        json != null
            && json.has("data")
            && group.fields().stream()
                .noneMatch(field -> field.name().equals("code") || field.name().equals("data"));
    return json != null && inside ? json.get("data") : json;
  }

  private static List<Field> typed(List<Field> fields, @Nullable JsonNode json) {
    List<Field> typed = new ArrayList<>(fields.size());
    for (Field field : fields) {
      typed.add(typed(field, json == null ? null : json.get(field.name())));
    }
    return typed;
  }

  private static Field typed(Field field, @Nullable JsonNode value) {
    return new Field(
        field.name(),
        field.fields().isEmpty() ? type(value) : list(field.type(), value),
        field.required(),
        field.description(),
        field.defaultValue(),
        field.example(),
        field.enumItems(),
        field.constraints(),
        field.deprecated(),
        field.scopes(),
        typed(field.fields(), ExampleFields.innermost(value)),
        field.line());
  }

  private static Type type(@Nullable JsonNode value) {
    if (value == null || value.isEmpty()) {
      return value != null && value.isValueNode()
          ? ExampleFields.type(value)
          : new Type.AnyType("");
    }
    return ExampleFields.type(value);
  }

  /** Children make an object; the example says inside how many lists. */
  private static Type list(Type object, @Nullable JsonNode value) {
    return value != null && value.isArray()
        ? new Type.ListType("", list(object, value.get(0)))
        : object;
  }
}
