package dev.larkspur.generator.reader.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.table.SectionsByRole.FieldGroup;
import dev.larkspur.generator.vocabulary.TypeWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finder of objects with members that no row describes. Most members that only an example has are
 * slips or belong to another version of the page. An object is open if the description of its row
 * announces JSON of any structure and an example has a member without a row, or if its examples
 * have members with a row and, besides, at least two members without one and more of these than the
 * object has rows.
 */
public final class OpenObjects {
  private static final int FEWEST = 2;

  private final TypeWords words;

  private OpenObjects(TypeWords words) {
    this.words = words;
  }

  /** Returns the tables of a request body or of an event with the open objects marked. */
  public static List<FieldGroup> marked(
      List<FieldGroup> tables, List<Example> examples, TypeWords words) {
    return marked(tables, rows -> ExampleValues.of(examples), words);
  }

  /** Returns the tables of a response with the open objects marked. */
  public static List<FieldGroup> markedResponse(
      List<FieldGroup> tables, List<Example> examples, TypeWords words) {
    return marked(tables, rows -> ExampleValues.of(examples).payload(rows), words);
  }

  private static List<FieldGroup> marked(
      List<FieldGroup> tables, Function<List<Field>, ExampleValues> objects, TypeWords words) {
    OpenObjects marking = new OpenObjects(words);
    Map<String, List<List<Field>>> members =
        byName(tables.stream().map(FieldGroup::fields).toList());
    return tables.stream()
        .map(
            table ->
                table.withFields(
                    marking.rows(
                        table.fields(), members, objects.apply(table.fields()).innermost())))
        .toList();
  }

  private List<Field> rows(
      List<Field> rows, Map<String, List<List<Field>>> members, ExampleValues objects) {
    if (objects.isEmpty()) {
      return rows;
    }
    Map<String, ExampleValues> values = objects.members();
    List<Field> result = new ArrayList<>(rows.size());
    for (Field row : rows) {
      Type innermost = TypeParser.element(row.type());
      boolean hasMembers = !row.fields().isEmpty() && !(innermost instanceof Type.StringType);
      result.add(
          hasMembers
              ? row(
                  row,
                  byName(members.getOrDefault(row.name(), List.of())),
                  values
                      .getOrDefault(row.name(), ExampleValues.NONE)
                      .innermost()
                      .described(innermost, row.fields()))
              : row);
    }
    return result;
  }

  private Field row(Field row, Map<String, List<List<Field>>> members, ExampleValues objects) {
    return row.toBuilder()
        .open(isOpen(row, members.keySet(), objects))
        .fields(rows(row.fields(), members, objects))
        .build();
  }

  private boolean isOpen(Field row, Set<String> listed, ExampleValues objects) {
    Set<String> shown = new HashSet<>();
    for (JsonNode object : objects.values()) {
      object.fieldNames().forEachRemaining(shown::add);
    }
    long described = shown.stream().filter(listed::contains).count();
    long others = shown.size() - described;
    return others > 0
        && (words.announcesAnyJson(row.description())
            || (described > 0 && others >= FEWEST && others > listed.size()));
  }

  /** Returns the members of rows by the name of the row; empty lists for rows without members. */
  private static Map<String, List<List<Field>>> byName(List<List<Field>> tables) {
    Map<String, List<List<Field>>> members = new HashMap<>();
    for (List<Field> table : tables) {
      for (Field row : table) {
        members.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row.fields());
      }
    }
    return members;
  }
}
