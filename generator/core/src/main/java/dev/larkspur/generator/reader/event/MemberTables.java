package dev.larkspur.generator.reader.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.table.SectionsByRole.FieldGroup;
import dev.larkspur.generator.vocabulary.SectionTitles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Moves tables that describe a member of an answer below the row of that member: an object without
 * rows whose name is in the heading of the table, or whose examples have one of its rows. A table
 * with a row for the answer as a whole is an alternative and stays.
 */
final class MemberTables {
  private final SectionTitles titles;
  private final List<JsonNode> examples;
  private final Set<String> ofAnswer = new HashSet<>();
  private final List<FieldGroup> placed = new ArrayList<>();

  private MemberTables(List<JsonNode> examples, SectionTitles titles) {
    this.titles = titles;
    this.examples = examples;
    examples.forEach(json -> json.fieldNames().forEachRemaining(ofAnswer::add));
  }

  /** Returns the tables that describe the answer as a whole, with the rows of the others. */
  static List<FieldGroup> placed(
      List<FieldGroup> tables, List<JsonNode> examples, SectionTitles titles) {
    MemberTables members = new MemberTables(examples, titles);
    tables.forEach(members::place);
    return members.placed;
  }

  private void place(FieldGroup table) {
    boolean whole = table.fields().stream().anyMatch(row -> ofAnswer.contains(row.name()));
    if (placed.isEmpty() || whole || !isMoved(table)) {
      table.fields().forEach(row -> ofAnswer.add(row.name()));
      placed.add(table);
    }
  }

  private boolean isMoved(FieldGroup table) {
    for (int i = 0; i < placed.size(); i++) {
      List<Field> rows = placed.get(i).fields();
      List<Field> extended = extended(rows, table, examples);
      if (!extended.equals(rows)) {
        placed.set(i, placed.get(i).withFields(extended));
        return true;
      }
    }
    return false;
  }

  /** Returns rows with those of a table below the first row that it describes. */
  private List<Field> extended(List<Field> rows, FieldGroup table, List<JsonNode> objects) {
    List<Field> extended = new ArrayList<>(rows);
    for (int i = 0; i < rows.size(); i++) {
      Field row = rows.get(i);
      List<JsonNode> values = values(objects, row.name());
      List<Field> below =
          isDescribedBy(table, row, values)
              ? table.fields()
              : extended(row.fields(), table, values);
      if (!below.equals(row.fields())) {
        extended.set(i, row.toBuilder().fields(below).build());
        return extended;
      }
    }
    return rows;
  }

  private boolean isDescribedBy(FieldGroup table, Field row, List<JsonNode> values) {
    return row.fields().isEmpty()
        && mayHoldMembers(row.type())
        && (titles.bareWords(table.title()).contains(titles.bareWords(row.name()))
            || table.fields().stream()
                .anyMatch(member -> values.stream().anyMatch(it -> it.has(member.name()))));
  }

  private static boolean mayHoldMembers(Type type) {
    if (type instanceof Type.ListType list) {
      return mayHoldMembers(list.element());
    }
    return type instanceof Type.ObjectType || type instanceof Type.AnyType;
  }

  /** Returns the values of a member, or the elements of lists. */
  private static List<JsonNode> values(List<JsonNode> objects, String name) {
    List<JsonNode> values = new ArrayList<>();
    for (JsonNode object : objects) {
      JsonNode value = object.path(name);
      if (value.isArray()) {
        value.forEach(values::add);
      } else {
        values.add(value);
      }
    }
    return values;
  }
}
