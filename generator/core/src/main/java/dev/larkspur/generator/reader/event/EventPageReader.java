package dev.larkspur.generator.reader.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventAccess;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.description.Introduction;
import dev.larkspur.generator.reader.example.ExampleFields;
import dev.larkspur.generator.reader.example.ExampleReader;
import dev.larkspur.generator.reader.table.AccessRows;
import dev.larkspur.generator.reader.table.BaseTable;
import dev.larkspur.generator.reader.table.ColumnLayout;
import dev.larkspur.generator.reader.table.ExampleTypes;
import dev.larkspur.generator.reader.table.FieldTable;
import dev.larkspur.generator.reader.table.FieldUnion;
import dev.larkspur.generator.reader.table.LeftOutRows;
import dev.larkspur.generator.reader.table.LostLevels;
import dev.larkspur.generator.reader.table.MissingRows;
import dev.larkspur.generator.reader.table.OpenObjects;
import dev.larkspur.generator.reader.table.PageContext;
import dev.larkspur.generator.reader.table.PageHead;
import dev.larkspur.generator.reader.table.SectionsByRole.FieldGroup;
import dev.larkspur.generator.reader.table.UnusedTable;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.vocabulary.ColumnRole;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event page into its events. A page has one event unless it has several bodies with
 * examples of different types. What an app receives in a callback is read in the same way.
 */
public final class EventPageReader {
  /** A table of a body with its heading and columns. */
  private record BodyTable(String title, Table table, ColumnLayout columns) {}

  /** A table of a body with the code before the next such table. */
  private static final class Draft {
    private final List<BodyTable> bodies = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private String type = "";
    private @Nullable CodeBlock typed;
  }

  private static final String EVENT = "event";

  private final @Nullable BaseTable base;
  private final String stated;
  private final boolean callback;
  private final List<Section> sections;
  private final PageContext context;
  private final Diagnostics diagnostics;
  private final Vocabulary words;
  private final LostLevels lostLevels;
  private final List<Draft> drafts = new ArrayList<>(List.of(new Draft()));

  private EventPageReader(
      @Nullable BaseTable base,
      String stated,
      boolean callback,
      List<Section> sections,
      PageContext context) {
    this.base = base;
    this.stated = stated;
    this.callback = callback;
    this.sections = sections;
    this.context = context;
    this.diagnostics = context.diagnostics();
    this.words = context.words();
    this.lostLevels = new LostLevels(context);
  }

  /** Returns the events; an empty list if the page does not name their type, which is reported. */
  public static List<Event> read(BaseTable base, PageContext context) {
    Cell cell = base.value(context.words().baseTable().eventType());
    String stated = cell == null ? "" : PageText.strip(cell.text());
    return new EventPageReader(base, stated, false, context.page().sections(), context).read();
  }

  /**
   * Returns what an app receives in a callback.
   *
   * @param base the base table of the page; null if it has none
   * @param type the type of the callback
   * @param sections the sections that describe it
   */
  static List<Event> ofCallback(
      @Nullable BaseTable base, String type, List<Section> sections, PageContext context) {
    return new EventPageReader(base, type, true, sections, context).read();
  }

  /**
   * Creates an event.
   *
   * @param base the base table of the page; null if it has none
   */
  static Event of(
      PageContext context,
      @Nullable BaseTable base,
      String type,
      List<Field> fields,
      List<Example> examples) {
    PageHead head = PageHead.of(context.page());
    Introduction introduction =
        Introduction.of(context.page(), base == null ? null : base.table(), context.words());
    return new Event(
        type,
        head.title(),
        introduction.markdown(),
        head.fullPath(),
        head.updatedAt(),
        context.words().language(),
        head.source(),
        Map.of(),
        base == null ? EventAccess.UNDOCUMENTED : access(new AccessRows(base, context)),
        head.isHistoric(context.words()) || introduction.endsSubject(context.words()),
        fields,
        examples,
        null);
  }

  private static EventAccess access(AccessRows rows) {
    return new EventAccess(rows.appTypes(), rows.push(), rows.scopes(), rows.fieldScopes());
  }

  private List<Event> read() {
    for (Section section : sections) {
      List<CodeBlock> examples =
          EventExamples.of(section, callback ? "callback" : "event", context);
      for (Block block : section.blocks()) {
        if (block instanceof Table table && !isBase(table)) {
          table(section, table);
        } else if (block instanceof CodeBlock code && examples.contains(code)) {
          code(code);
        }
      }
    }
    MissingRows.report(sections, context);
    String first = stated.isEmpty() ? drafts.get(0).type : stated;
    if (first.isEmpty() && base != null) {
      diagnostics.report(
          Rule.OPERATION_INCOMPLETE,
          base.table().location(),
          "The event has no type; expected one such as im.message.receive_v1. The page was left"
              + " out.");
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
    for (Draft draft : byType.values()) {
      List<JsonNode> examples = Example.documents(draft.examples);
      draft.bodies.forEach(body -> lostLevels.add(body.table(), body.columns(), examples));
    }
    lostLevels.rebuild();
    List<Event> events = new ArrayList<>();
    byType.forEach(
        (type, draft) -> {
          events.add(of(context, base, type, fields(draft), List.copyOf(draft.examples)));
        });
    return events;
  }

  /** Returns the rows of the tables, or without tables the members of the first example. */
  private List<Field> fields(Draft draft) {
    if (!draft.bodies.isEmpty()) {
      List<FieldGroup> tables =
          draft.bodies.stream().map(body -> read(body, draft.examples)).toList();
      List<Example> shown = described(tables.get(0).fields(), draft.examples);
      return FieldUnion.of(OpenObjects.marked(tables, shown, words.typeWords()), context);
    }
    return draft.typed == null ? List.of() : ExampleFields.of(draft.typed, words.deprecation());
  }

  private FieldGroup read(BodyTable body, List<Example> examples) {
    Table table = lostLevels.withLevels(body.table());
    lostLevels.report(body.table());
    List<Field> fields = FieldTable.read(table, body.columns(), context);
    List<Example> shown = described(fields, examples);
    boolean typed = body.columns().has(ColumnRole.TYPE);
    return new FieldGroup(
        body.title(), table, ExampleTypes.ofExamples(fields, typed, shown, context));
  }

  /** Returns what rows describe of the examples: a table may leave out the envelope. */
  private static List<Example> described(List<Field> rows, List<Example> examples) {
    if (rows.stream().anyMatch(row -> row.name().equals(EVENT))) {
      return examples;
    }
    return examples.stream().map(EventPageReader::payload).toList();
  }

  private static Example payload(Example example) {
    JsonNode event = example.json() == null ? null : example.json().get(EVENT);
    return event == null || !event.isObject()
        ? example
        : new Example(event, null, example.line(), example.repaired(), example.page());
  }

  private void table(Section section, Table table) {
    SectionRole role = words.sectionTitles().role(section.title());
    boolean body = isBody(section, role);
    ColumnLayout columns = ColumnLayout.under(section.title(), table, words);
    boolean fieldRows =
        columns.areOfFields() && !table.nested() && !FieldTable.isLookUp(table, columns);
    if (fieldRows && (body || isEnvelope(table, columns))) {
      if (!body) {
        diagnostics.report(
            Rule.HEADING_MISSING,
            table.location(),
            "The table is not under the heading "
                + words.sectionTitles().titleOf(SectionRole.EVENT_BODY)
                + "; its rows are read as the body of the event.");
      }
      if (!last().bodies.isEmpty()) {
        drafts.add(new Draft());
      }
      last().bodies.add(new BodyTable(section.title(), table, columns));
    } else {
      if (columns.areOfFields()) {
        LeftOutRows.count(ColumnLayout.rows(table, words), context.ledger());
      }
      UnusedTable.report(
          section,
          table,
          (callback
                  ? "it is part of neither the callback's body nor its answer. Expected "
                  : "it is not part of the event's body. Expected ")
              + UnusedTable.fieldColumns(words)
              + " under "
              + words.sectionTitles().titleOf(SectionRole.EVENT_BODY)
              + (callback ? " or " + words.sectionTitles().titleOf(SectionRole.RESPONSE) : "")
              + ".",
          context);
    }
  }

  private boolean isBase(Table table) {
    return base != null && table.equals(base.table());
  }

  private boolean isBody(Section section, SectionRole role) {
    return switch (role) {
      case EVENT_BODY, EVENT -> true;
      case REQUEST, BODY, PARAMETERS -> callback;
      case OTHER -> callback && CallbackSections.isAboutCallback(section.title(), words);
      default -> false;
    };
  }

  /** Returns whether a table has the root fields of an event and no heading announces a body. */
  private boolean isEnvelope(Table table, ColumnLayout columns) {
    boolean headed =
        sections.stream()
            .anyMatch(
                section ->
                    words.sectionTitles().role(section.title()) == SectionRole.EVENT_BODY
                        && !section.tables().stream().allMatch(this::isBase));
    return !headed && OutermostRows.areEnvelope(table, columns, words);
  }

  private void code(CodeBlock code) {
    for (Example example : ExampleReader.read(code, diagnostics, context.ledger())) {
      last().examples.add(example);
      JsonNode json = example.json();
      String type = EventTypes.of(json);
      if (type != null && last().type.isEmpty()) {
        last().type = type;
        last().typed = code;
      } else if (callback && last().typed == null && json != null && json.isObject()) {
        last().typed = code;
      }
    }
  }

  private Draft last() {
    return drafts.get(drafts.size() - 1);
  }
}
