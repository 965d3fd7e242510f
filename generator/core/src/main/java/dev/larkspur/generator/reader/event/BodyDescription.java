package dev.larkspur.generator.reader.event;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that describe a body known from an example. They have priority over the
 * example, and describe either the body or its {@code event}.
 *
 * @param rows the rows
 * @param typed whether the table has a column of types
 */
record BodyDescription(List<Field> rows, boolean typed) {
  private static final String EVENT = "event";

  /** Returns whether a row has the name of a member of the body. */
  boolean isAbout(List<Field> body) {
    return common(body) > 0 || common(event(body)) > 0;
  }

  /** Returns the body with the rows merged into it. */
  List<Field> over(List<Field> body) {
    List<Field> event = event(body);
    if (common(body) > common(event)) {
      return merged(body, rows);
    }
    List<Field> described = new ArrayList<>();
    for (Field field : body) {
      described.add(
          field.name().equals(EVENT)
              ? field.toBuilder().fields(merged(field.fields(), rows)).build()
              : field);
    }
    return described;
  }

  private static List<Field> event(List<Field> body) {
    Field event = named(EVENT, body);
    return event == null ? List.of() : event.fields();
  }

  private int common(List<Field> members) {
    Set<String> names = new HashSet<>(members.stream().map(Field::name).toList());
    return (int) rows.stream().filter(row -> names.contains(row.name())).count();
  }

  /** Returns the members of the example in their order, then the remaining rows. */
  private List<Field> merged(List<Field> shown, List<Field> said) {
    List<Field> merged = new ArrayList<>();
    List<Field> others = new ArrayList<>(said);
    for (Field field : shown) {
      Field row = named(field.name(), others);
      others.remove(row);
      merged.add(row == null ? field : merged(field, row));
    }
    merged.addAll(others);
    return merged;
  }

  private static @Nullable Field named(String name, List<Field> fields) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElse(null);
  }

  private Field merged(Field shown, Field row) {
    Type type = typed ? row.type() : shown.type();
    return row.toBuilder()
        .type(type)
        .description(row.description().isEmpty() ? shown.description() : row.description())
        .example(row.example() == null ? shown.example() : row.example())
        .deprecated(row.deprecated() || shown.deprecated())
        .fields(holdsFields(type) ? merged(shown.fields(), row.fields()) : List.of())
        .build();
  }

  private static boolean holdsFields(Type type) {
    if (type instanceof Type.ListType list) {
      return holdsFields(list.element());
    }
    return type instanceof Type.ObjectType
        || type instanceof Type.AnyType
        || (type instanceof Type.MapType map && holdsFields(map.element()));
  }
}
