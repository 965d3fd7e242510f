package dev.larkspur.generator.reader.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Examples;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.example.ExampleFields;
import dev.larkspur.generator.reader.table.SectionsByRole.FieldGroup;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.ColumnRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types of fields in examples, for tables without a type column and rows without a type.
 */
public final class ExampleTypes {
  private ExampleTypes() {}

  /** Returns the tables, with types from the JSON examples for those without a type column. */
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

  /** Returns whether a table has a type column. */
  public static boolean isTyped(FieldGroup group, Vocabulary words) {
    return ColumnLayout.of(group.table(), words).has(ColumnRole.TYPE);
  }

  /** Returns the examples that are JSON. */
  public static List<JsonNode> documents(List<Example> examples) {
    List<JsonNode> documents = new ArrayList<>();
    for (Example example : examples) {
      if (example.json() != null) {
        documents.add(example.json());
      }
    }
    return documents;
  }

  /** Reports rows of a body and of a response that have members and no type, but are lists. */
  public static void reportLists(
      @Nullable Body body, Response response, Examples examples, PageContext context) {
    if (body != null) {
      reportLists(body.fields(), documents(examples.request()), context);
    }
    List<JsonNode> documents = new ArrayList<>();
    for (JsonNode document : documents(examples.response())) {
      documents.add(response.kind() == ResponseKind.DATA ? document.path("data") : document);
    }
    reportLists(response.fields(), documents, context);
  }

  /** Reports fields that have members and no type, but are lists in all objects. */
  public static void reportLists(List<Field> fields, List<JsonNode> objects, PageContext context) {
    for (Field field : fields) {
      List<JsonNode> values = values(field, objects);
      if (!field.fields().isEmpty() && !values.isEmpty()) {
        if (TypeParser.isNone(field.type()) && values.stream().allMatch(JsonNode::isArray)) {
          context
              .diagnostics()
              .report(
                  Rule.TYPE_CONTRADICTED,
                  new SourceLocation(context.page().file().path(), field.line(), 1),
                  "The row \""
                      + field.name()
                      + "\" has members and no type and was read as an object, but it is a list in"
                      + " the example.",
                  "If it is a list, correct the `type` in overlay.yaml.");
        }
        reportLists(field.fields(), innermost(values), context);
      }
    }
  }

  /** Rows without {@code code} describe {@code data} if the example has it. */
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

  /** Returns the values of a field in objects. */
  private static List<JsonNode> values(Field field, List<JsonNode> objects) {
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

  /** Returns the type of the first value that is not empty, else of the first. */
  private static Type type(List<JsonNode> values) {
    for (JsonNode value : values) {
      if (value.isValueNode() || !value.isEmpty()) {
        return ExampleFields.type(value);
      }
    }
    return values.isEmpty() ? new Type.AnyType("") : ExampleFields.type(values.get(0));
  }

  /** Returns the type of a row with members: the examples show how many lists are around it. */
  private static Type list(Type object, List<JsonNode> values) {
    List<JsonNode> elements = elements(values);
    boolean isList = !values.isEmpty() && values.get(0).isArray();
    return isList ? new Type.ListType("", list(object, elements)) : object;
  }

  /** Returns the elements of lists of any depth. */
  private static List<JsonNode> innermost(List<JsonNode> values) {
    List<JsonNode> inner = values;
    while (inner.stream().anyMatch(JsonNode::isArray)) {
      inner = elements(inner);
    }
    return inner;
  }

  /** Returns the elements of lists, and the values that are not lists. */
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
