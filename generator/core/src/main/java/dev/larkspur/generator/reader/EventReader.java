package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event page to an {@link Event}. */
final class EventReader {
  private EventReader() {}

  /** The event, or null if its page does not say its type; that is reported. */
  static @Nullable Event read(Page page, BaseTable base, Diagnostics diagnostics, Ledger ledger) {
    Cell typeCell = base.value("事件类型");
    String type = typeCell == null ? "" : Text.strip(typeCell.text());
    if (typeCell == null || type.isEmpty()) {
      diagnostics.report(
          Rule.OPERATION_INCOMPLETE,
          base.table().location(),
          "The event has no type; expected one such as im.message.receive_v1. The page was left out.");
      return null;
    }
    List<Field> fields = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    for (Section section : page.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Table table && !table.equals(base.table())) {
          fields.addAll(fields(section, table, diagnostics, ledger));
        } else if (block instanceof CodeBlock code) {
          examples.add(ExampleReader.read(code, diagnostics, ledger));
        }
      }
    }
    return of(page, type, fields, examples);
  }

  static Event of(Page page, String type, List<Field> fields, List<Example> examples) {
    PageHead head = PageHead.of(page);
    return new Event(
        type, head.title(), head.fullPath(), head.updatedAt(), head.source(), fields, examples);
  }

  private static List<Field> fields(
      Section section, Table table, Diagnostics diagnostics, Ledger ledger) {
    SectionRole role = SectionTitles.role(section.title());
    boolean body = role == SectionRole.EVENT_BODY || role == SectionRole.EVENT;
    if (body && Columns.of(table).areOfFields()) {
      return FieldTable.read(table, diagnostics, ledger);
    }
    if (role != SectionRole.HEADERS) {
      diagnostics.report(
          Rule.TABLE_ROLE_UNKNOWN,
          table.location(),
          "The table under \""
              + section.title()
              + "\" with "
              + table.rows().size()
              + " rows was left out; it is no part of the event's body.");
    }
    return List.of();
  }
}
