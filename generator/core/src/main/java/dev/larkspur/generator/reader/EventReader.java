package dev.larkspur.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.OperationSections.FieldGroup;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An event page to its events: one, unless it has several bodies, each with an example that says
 * which event it is of.
 */
final class EventReader {
  /** A table of a body with the code up to the next one. */
  private static final class Draft {
    private final List<FieldGroup> bodies = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private String type = "";
  }

  private final Page page;
  private final BaseTable base;
  private final Diagnostics diagnostics;
  private final Ledger ledger;
  private final List<Draft> drafts = new ArrayList<>(List.of(new Draft()));

  private EventReader(Page page, BaseTable base, Diagnostics diagnostics, Ledger ledger) {
    this.page = page;
    this.base = base;
    this.diagnostics = diagnostics;
    this.ledger = ledger;
  }

  /** The events; none if the page does not say their type, which is reported. */
  static List<Event> read(Page page, BaseTable base, Diagnostics diagnostics, Ledger ledger) {
    return new EventReader(page, base, diagnostics, ledger).read();
  }

  static Event of(Page page, String type, List<Field> fields, List<Example> examples) {
    PageHead head = PageHead.of(page);
    return new Event(
        type, head.title(), head.fullPath(), head.updatedAt(), head.source(), fields, examples);
  }

  private List<Event> read() {
    for (Section section : page.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Table table && !table.equals(base.table())) {
          table(section, table);
        } else if (block instanceof CodeBlock code) {
          code(code);
        }
      }
    }
    Cell cell = base.value("事件类型");
    String stated = cell == null ? "" : Text.strip(cell.text());
    String first = stated.isEmpty() ? drafts.get(0).type : stated;
    if (first.isEmpty()) {
      diagnostics.report(
          Rule.OPERATION_INCOMPLETE,
          base.table().location(),
          "The event has no type; expected one such as im.message.receive_v1. The page was left out.");
      return List.of();
    }
    return events(first);
  }

  private List<Event> events(String first) {
    Map<String, Draft> byType = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      String type = draft == drafts.get(0) || draft.type.isEmpty() ? first : draft.type;
      Draft earlier = byType.putIfAbsent(type, draft);
      if (earlier != null) {
        earlier.bodies.addAll(draft.bodies);
        earlier.examples.addAll(draft.examples);
      }
    }
    List<Event> events = new ArrayList<>();
    byType.forEach(
        (type, draft) -> events.add(of(page, type, fields(draft), List.copyOf(draft.examples))));
    return events;
  }

  /** The rows; without any, what the first example shows. */
  private List<Field> fields(Draft draft) {
    if (!draft.bodies.isEmpty()) {
      return FieldUnion.of(draft.bodies, diagnostics, ledger);
    }
    for (Example example : draft.examples) {
      if (EventTypes.of(example.json()) != null) {
        return ExampleFields.of(example.json(), example.line());
      }
    }
    return List.of();
  }

  private void table(Section section, Table table) {
    SectionRole role = SectionTitles.role(section.title());
    boolean body = role == SectionRole.EVENT_BODY || role == SectionRole.EVENT;
    Columns columns = Columns.of(table);
    if (body && columns.areOfFields()) {
      List<Field> fields = FieldTable.read(table, columns, diagnostics, ledger);
      if (!last().bodies.isEmpty()) {
        drafts.add(new Draft());
      }
      last().bodies.add(new FieldGroup(section.title(), table, fields));
    } else if (role != SectionRole.HEADERS) {
      diagnostics.report(
          Rule.TABLE_ROLE_UNKNOWN,
          table.location(),
          "The table under \""
              + section.title()
              + "\" with "
              + table.rows().size()
              + " rows was left out; it is no part of the event's body.");
    }
  }

  private void code(CodeBlock code) {
    for (Example example : ExampleReader.read(code, diagnostics, ledger)) {
      last().examples.add(example);
      JsonNode json = example.json();
      String type = EventTypes.of(json);
      if (type != null && last().type.isEmpty()) {
        last().type = type;
      }
    }
  }

  private Draft last() {
    return drafts.get(drafts.size() - 1);
  }
}
