package dev.larkspur.generator.reader.table;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.level.ExampleShape;
import dev.larkspur.generator.reader.level.FlatRow;
import dev.larkspur.generator.reader.level.FlatTable;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table without their levels.
 *
 * @param table the rows
 * @param levels their true levels
 */
public record FlatFields(FlatTable table, List<Integer> levels) {

  /** Returns the rows of fields and their members. */
  public static FlatFields of(List<Field> fields, List<JsonNode> examples) {
    List<FlatRow> rows = new ArrayList<>();
    List<Integer> levels = new ArrayList<>();
    add(fields, 0, rows, levels);
    return new FlatFields(new FlatTable(rows, ExampleShape.of(examples)), levels);
  }

  private static void add(List<Field> fields, int level, List<FlatRow> rows, List<Integer> levels) {
    for (Field field : fields) {
      // The type of the cell alone: members have turned some scalars into objects.
      Type type = TypeParser.read(field.type().text(), false, Vocabulary.all().get(0));
      rows.add(new FlatRow(field.name(), TypeParser.name(type), TypeParser.members(type)));
      levels.add(level);
      add(field.fields(), level + 1, rows, levels);
    }
  }

  /** Returns whether any row belongs to another one. */
  public boolean isNested() {
    return levels.stream().anyMatch(level -> level > 0);
  }
}
