package dev.larkspur.generator.reader.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.example.ExampleFields;
import dev.larkspur.generator.reader.table.SectionsByRole.FieldGroup;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.ColumnRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Types that depend on examples: those of rows without a type, and of rows with members that are
 * strings with JSON text or maps.
 */
public final class ExampleTypes {
  private final boolean typed;
  private final PageContext context;

  private ExampleTypes(boolean typed, PageContext context) {
    this.typed = typed;
    this.context = context;
  }

  /** Returns whether a table has a type column. */
  public static boolean isTyped(FieldGroup group, Vocabulary words) {
    return ColumnLayout.of(group.table(), words).has(ColumnRole.TYPE);
  }

  /**
   * Returns the rows of a table with the types that examples show, and reports scalars with
   * members.
   *
   * @param typed whether the table has a type column
   * @param objects the objects that the rows describe
   */
  static List<Field> of(
      List<Field> rows, boolean typed, ExampleValues objects, PageContext context) {
    return new ExampleTypes(typed, context).rows(rows, objects.innermost());
  }

  /**
   * Returns the rows of an event's body or of an answer with the types that examples show.
   *
   * @param typed whether the table has a type column
   */
  public static List<Field> ofExamples(
      List<Field> rows, boolean typed, List<Example> examples, PageContext context) {
    return of(rows, typed, ExampleValues.of(examples), context);
  }

  private List<Field> rows(List<Field> rows, ExampleValues objects) {
    List<Field> result = new ArrayList<>(rows.size());
    Map<String, ExampleValues> members = objects.members();
    for (Field row : rows) {
      ExampleValues values = members.getOrDefault(row.name(), ExampleValues.NONE);
      result.add(row.fields().isEmpty() ? scalar(row, values) : parent(row, values));
    }
    return result;
  }

  private Field scalar(Field row, ExampleValues values) {
    if (!typed) {
      return row.toBuilder().type(ofFirst(values)).build();
    }
    return TypeParser.isNone(row.type()) && values.all(JsonNode::isArray)
        ? row.toBuilder()
            .type(new Type.ListType(row.type().text(), ofFirst(values.elements())))
            .build()
        : row;
  }

  private Field parent(Field row, ExampleValues values) {
    Type type = TypeParser.isNone(row.type()) ? lists(row.type(), values) : row.type();
    ExampleValues inner = values.innermost();
    Type innermost = innermost(TypeParser.element(type), row.fields(), inner);
    report(row, innermost, inner);
    return row.toBuilder()
        .type(withInnermost(type, innermost))
        .fields(rows(row.fields(), inner.described(innermost, row.fields())))
        .build();
  }

  /** Returns a row with members in as many lists as the examples show. */
  private static Type lists(Type object, ExampleValues values) {
    return values.all(JsonNode::isArray)
        ? new Type.ListType(object.text(), lists(object, values.elements()))
        : object;
  }

  /** Returns the type inside all lists: a string, a map or an object. */
  private Type innermost(Type type, List<Field> members, ExampleValues values) {
    if (type instanceof Type.StringType) {
      return values.isEmpty() || values.all(JsonNode::isTextual)
          ? type
          : new Type.ObjectType(type.text(), null);
    }
    if (values.all(isText(type) ? JsonNode::isTextual : ExampleValues::isJsonText)
        && (isText(type) || TypeParser.isNone(type))) {
      return new Type.StringType(type.text());
    }
    boolean object = !(type instanceof Type.MapType map) || map.isObjectOf(members);
    return object && values.areMapsOf(members)
        ? new Type.MapType(
            type.text(), type instanceof Type.MapType ? new Type.ObjectType("", null) : type)
        : type;
  }

  private boolean isText(Type type) {
    return TypeParser.read(type.text(), false, context.words()) instanceof Type.StringType;
  }

  private static Type withInnermost(Type type, Type innermost) {
    return type instanceof Type.ListType list
        ? new Type.ListType(list.text(), withInnermost(list.element(), innermost))
        : innermost;
  }

  private void report(Field row, Type innermost, ExampleValues values) {
    String result;
    if (innermost instanceof Type.StringType) {
      result = values.isEmpty() || values.all(ExampleValues::isJsonText) ? "" : "a string";
    } else {
      result = TypeParser.isScalar(innermost.text(), context.words()) ? "an object" : "";
    }
    if (!result.isEmpty()) {
      context
          .diagnostics()
          .report(
              Rule.TYPE_CONTRADICTED,
              new SourceLocation(context.page().file().path(), row.line(), 1),
              "The type is \""
                  + row.type().text()
                  + "\", but the row has members, the first of them \""
                  + row.fields().get(0).name()
                  + "\"; it was read as "
                  + result
                  + ".",
              "If this is wrong, correct the `type` in overlay.yaml.");
    }
  }

  /** Returns the type of the first value that is not empty, else of the first. */
  private static Type ofFirst(ExampleValues values) {
    for (JsonNode value : values.values()) {
      if (value.isValueNode() || !value.isEmpty()) {
        return ExampleFields.type(value);
      }
    }
    return values.isEmpty() ? new Type.AnyType("") : ExampleFields.type(values.values().get(0));
  }
}
