package dev.larkspur.generator.reader.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.example.ExampleFields;
import dev.larkspur.generator.reader.table.SectionsByRole.FieldGroup;
import dev.larkspur.generator.vocabulary.ColumnRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Types by an example, for tables that have no column for them. */
public final class ExampleTypes {
  private ExampleTypes() {}

  /** The groups, those without a type column typed by what the examples that are JSON show. */
  public static List<FieldGroup> typed(
      List<FieldGroup> groups, List<Example> examples, Vocabulary words) {
    List<JsonNode> documents = documents(examples);
    List<FieldGroup> typed = new ArrayList<>();
    for (FieldGroup group : groups) {
      typed.add(
          isTyped(group, words)
              ? group
              : new FieldGroup(
                  group.title(), group.table(), rows(group.fields(), roots(group, documents))));
    }
    return typed;
  }

  /** Whether a column says of what type the rows are. */
  public static boolean isTyped(FieldGroup group, Vocabulary words) {
    return ColumnLayout.of(group.table(), words).has(ColumnRole.TYPE);
  }

  /** The examples that are JSON. */
  public static List<JsonNode> documents(List<Example> examples) {
    List<JsonNode> documents = new ArrayList<>();
    for (Example example : examples) {
      if (example.json() != null) {
        documents.add(example.json());
      }
    }
    return documents;
  }

  /** Rows without code lie inside data, if the example has both. */
  private static List<JsonNode> roots(FieldGroup group, List<JsonNode> documents) {
    boolean whole =
        group.fields().stream()
            .anyMatch(field -> field.name().equals("code") || field.name().equals("data"));
    return whole
        ? documents
        : documents.stream().map(json -> json.has("data") ? json.get("data") : json).toList();
  }

  private static List<Field> rows(List<Field> fields, List<JsonNode> objects) {
    List<Field> typed = new ArrayList<>(fields.size());
    for (Field field : fields) {
      typed.add(typedBy(values(field, objects), field));
    }
    return typed;
  }

  /** What objects have for a field. */
  static List<JsonNode> values(Field field, List<JsonNode> objects) {
    List<JsonNode> values = new ArrayList<>();
    for (JsonNode object : objects) {
      if (object.hasNonNull(field.name())) {
        values.add(object.get(field.name()));
      }
    }
    return values;
  }

  private static Field typedBy(List<JsonNode> values, Field field) {
    return field.toBuilder()
        .type(field.fields().isEmpty() ? type(values) : list(field.type(), values))
        .fields(rows(field.fields(), innermost(values)))
        .build();
  }

  /** The type of the first value that shows more than that it is empty, else of the first. */
  private static Type type(List<JsonNode> values) {
    for (JsonNode value : values) {
      if (value.isValueNode() || !value.isEmpty()) {
        return ExampleFields.type(value);
      }
    }
    return values.isEmpty() ? new Type.AnyType("") : ExampleFields.type(values.get(0));
  }

  /** Children make an object; the examples say inside how many lists. */
  private static Type list(Type object, List<JsonNode> values) {
    List<JsonNode> elements = elements(values);
    boolean isList = !values.isEmpty() && values.get(0).isArray();
    return isList ? new Type.ListType("", list(object, elements)) : object;
  }

  /** What lists of any depth hold. */
  static List<JsonNode> innermost(List<JsonNode> values) {
    List<JsonNode> inner = values;
    while (inner.stream().anyMatch(JsonNode::isArray)) {
      inner = elements(inner);
    }
    return inner;
  }

  /** What lists hold, and what is none. */
  private static List<JsonNode> elements(List<JsonNode> values) {
    List<JsonNode> elements = new ArrayList<>();
    for (JsonNode value : values) {
      if (value.isArray()) {
        value.forEach(elements::add);
      } else {
        elements.add(value);
      }
    }
    return elements;
  }
}
