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
 * object has rows. An answer to a callback may have several forms, of which the rows describe one:
 * an object in it is also open if one of its examples has only members without a row. Its rows are
 * then not required.
 */
public final class OpenObjects {
  private static final int FEWEST = 2;

  private final TypeWords words;
  private final boolean mayHaveForms;

  private OpenObjects(TypeWords words, boolean mayHaveForms) {
    this.words = words;
    this.mayHaveForms = mayHaveForms;
  }

  /** Returns the tables of a request body or of an event with the open objects marked. */
  public static List<FieldGroup> marked(
      List<FieldGroup> tables, List<Example> examples, TypeWords words) {
    OpenObjects marking = new OpenObjects(words, false);
    return marking.marked(tables, rows -> ExampleValues.of(examples));
  }

  /** Returns the tables of an answer to a callback with the open objects marked. */
  public static List<FieldGroup> markedAnswer(
      List<FieldGroup> tables, List<Example> examples, TypeWords words) {
    OpenObjects marking = new OpenObjects(words, true);
    return marking.marked(tables, rows -> ExampleValues.of(examples));
  }

  /** Returns the tables of a response with the open objects marked. */
  public static List<FieldGroup> markedResponse(
      List<FieldGroup> tables, List<Example> examples, TypeWords words) {
    OpenObjects marking = new OpenObjects(words, false);
    return marking.marked(tables, rows -> ExampleValues.of(examples).payload(rows));
  }

  private List<FieldGroup> marked(
      List<FieldGroup> tables, Function<List<Field>, ExampleValues> objects) {
    Map<String, List<List<Field>>> members =
        byName(tables.stream().map(FieldGroup::fields).toList());
    return tables.stream()
        .map(
            table ->
                table.withFields(
                    rows(table.fields(), members, objects.apply(table.fields()).innermost())))
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
    boolean isOneForm = mayHaveForms && hasOtherForm(members.keySet(), objects);
    List<Field> fields = rows(row.fields(), members, objects);
    return row.toBuilder()
        .open(isOneForm || isOpen(row, members.keySet(), objects))
        .fields(isOneForm ? fields.stream().map(OpenObjects::optional).toList() : fields)
        .build();
  }

  private static Field optional(Field row) {
    return Boolean.TRUE.equals(row.required()) ? row.toBuilder().required(false).build() : row;
  }

  /** Returns whether an object has members, but none with a row. */
  private static boolean hasOtherForm(Set<String> listed, ExampleValues objects) {
    return objects.values().stream()
        .anyMatch(
            object -> {
              Set<String> shown = new HashSet<>();
              object.fieldNames().forEachRemaining(shown::add);
              return !shown.isEmpty() && shown.stream().noneMatch(listed::contains);
            });
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
