package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.table.SectionsByRole.FieldGroup;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Combines several tables of one role into one list of fields; of a name the first row counts. */
public final class FieldUnion {
  private FieldUnion() {}

  /** Returns the union of tables that are also kept separately. */
  public static List<Field> of(List<FieldGroup> groups) {
    return of(groups, (group, field) -> {});
  }

  /** Returns the union of tables and reports the rows that a later table repeats. */
  public static List<Field> of(List<FieldGroup> groups, PageContext context) {
    Ledger ledger = context.ledger();
    return of(
        groups,
        (group, field) -> {
          int rows = rows(field);
          ledger.modelled(Ledger.Entry.ROW, -rows);
          ledger.reported(Ledger.Entry.ROW, rows);
          int items = enumItems(field);
          ledger.modelled(Ledger.Entry.ENUM_ITEM, -items);
          ledger.reported(Ledger.Entry.ENUM_ITEM, items);
          context
              .diagnostics()
              .report(
                  Rule.ROW_IN_TWO_TABLES,
                  new SourceLocation(group.table().location().path(), field.line(), 1),
                  "The row \""
                      + field.name()
                      + "\" was left out; an earlier table has a row of that name.");
        });
  }

  private static List<Field> of(List<FieldGroup> groups, BiConsumer<FieldGroup, Field> repeated) {
    if (groups.size() == 1) {
      // A single table may have two rows of one name.
      return groups.get(0).fields();
    }
    List<Field> union = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (FieldGroup group : groups) {
      for (Field field : group.fields()) {
        if (names.add(field.name())) {
          union.add(field);
        } else {
          repeated.accept(group, field);
        }
      }
    }
    return union;
  }

  private static int enumItems(Field field) {
    return field.enumItems().size() + field.fields().stream().mapToInt(FieldUnion::enumItems).sum();
  }

  private static int rows(Field field) {
    return 1 + field.fields().stream().mapToInt(FieldUnion::rows).sum();
  }
}
