package dev.larkspur.generator.reader.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.example.ExampleFields;
import dev.larkspur.generator.reader.example.ExampleReader;
import dev.larkspur.generator.reader.example.JsonText;
import dev.larkspur.generator.reader.table.ColumnLayout;
import dev.larkspur.generator.reader.table.ExampleTypes;
import dev.larkspur.generator.reader.table.FieldTable;
import dev.larkspur.generator.reader.table.LeftOutRows;
import dev.larkspur.generator.reader.table.PageContext;
import dev.larkspur.generator.reader.table.UnusedTable;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.ColumnRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads pages of events of the old form: prose and an example with comments, without a table. */
public final class LegacyEventReader {
  private static final String CALLBACK = "\"event_callback\"";

  private final Page page;
  private final String stated;
  private final PageContext context;
  private final Vocabulary words;
  private final Map<String, List<Field>> bodies = new LinkedHashMap<>();
  private final Map<String, List<Example>> byType = new LinkedHashMap<>();

  /** Examples without a type, which belong to the first event. */
  private final List<Example> examples = new ArrayList<>();

  private LegacyEventReader(PageContext context) {
    this.page = context.page();
    this.words = context.words();
    this.stated = stated(page, words);
    this.context = context;
  }

  /**
   * A page with examples of both generations of events is a guide, not a description of an event.
   */
  public static boolean isLegacyEvent(Page page, Vocabulary words) {
    String stated = stated(page, words);
    return codes(page).anyMatch(code -> type(code, stated, words) != null)
        && codes(page).noneMatch(code -> code.text().contains("\"schema\""));
  }

  /** Returns an event for each type that an example has or that is listed beside one. */
  public static List<Event> read(PageContext context) {
    return new LegacyEventReader(context).read();
  }

  private List<Event> read() {
    for (Section section : page.sections()) {
      EventExamples.of(section, "event", context).forEach(this::code);
    }
    for (Section section : page.sections()) {
      section.tables().forEach(table -> table(section, table));
    }
    List<Event> events = new ArrayList<>();
    bodies.forEach(
        (type, fields) -> {
          List<Example> own = new ArrayList<>(events.isEmpty() ? examples : List.of());
          own.addAll(byType.getOrDefault(type, List.of()));
          events.add(EventPageReader.of(context, null, type, fields, own));
        });
    return events;
  }

  private void code(CodeBlock code) {
    List<Example> read = ExampleReader.read(code, context.diagnostics(), context.ledger());
    String type = type(code, stated, words);
    if (type == null || bodies.isEmpty()) {
      examples.addAll(read);
    } else {
      byType.computeIfAbsent(type, key -> new ArrayList<>()).addAll(read);
    }
    if (type != null) {
      body(type, code);
    }
  }

  private void body(String type, CodeBlock code) {
    List<Field> fields = ExampleFields.of(code, words.deprecation());
    bodies.putIfAbsent(type, fields);
    EventTypes.beside(type, code.text(), words.events())
        .forEach(other -> bodies.putIfAbsent(other, fields));
  }

  /** Rows with names of the examples' members describe these members; other tables are reported. */
  private void table(Section section, Table table) {
    ColumnLayout columns = ColumnLayout.under(section.title(), table, words);
    boolean described = false;
    if (columns.areOfFields() && !FieldTable.isLookUp(table, columns)) {
      PageContext tentative = context.tentative();
      BodyDescription rows =
          new BodyDescription(
              ExampleTypes.ofExamples(
                  FieldTable.read(table, columns, tentative), true, List.of(), tentative),
              columns.has(ColumnRole.TYPE));
      for (Map.Entry<String, List<Field>> body : bodies.entrySet()) {
        if (rows.isAbout(body.getValue())) {
          body.setValue(rows.over(body.getValue()));
          described = true;
        }
      }
      if (described) {
        context.keep(tentative);
      } else {
        LeftOutRows.count(ColumnLayout.rows(table, words), context.ledger());
      }
    }
    if (!described) {
      UnusedTable.report(
          section,
          table,
          "it has no row for a member of the event. Expected "
              + UnusedTable.fieldColumns(words)
              + ", with names of members in an example.",
          context);
    }
  }

  private static Stream<CodeBlock> codes(Page page) {
    return page.sections().stream().flatMap(section -> section.codeBlocks().stream());
  }

  private static String stated(Page page, Vocabulary words) {
    return page.sections().stream()
        .flatMap(section -> section.prose().stream())
        .flatMap(
            prose ->
                words.baseTable().eventType().stream()
                    .map(label -> EventTypes.stated(prose.markdown(), label)))
        .filter(type -> !type.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Returns the type inside {@code event}, since the outer type is the same for all events. */
  private static @Nullable String type(CodeBlock code, String stated, Vocabulary words) {
    boolean callback = code.text().contains(CALLBACK);
    if (!callback && stated.isEmpty()) {
      return null;
    }
    JsonNode json = JsonText.repaired(code.text());
    if (json == null) {
      return callback ? typeInText(code.text(), words) : null;
    }
    String type = EventTypes.of(json);
    return type == null && !callback && json.path("event").isObject() ? stated : type;
  }

  private static @Nullable String typeInText(String text, Vocabulary words) {
    int event = text.indexOf("\"event\"");
    int key = event < 0 ? -1 : text.indexOf("\"type\"", event);
    int colon = key < 0 ? -1 : text.indexOf(':', key);
    int open = colon < 0 ? -1 : text.indexOf('"', colon);
    int close = open < 0 ? -1 : text.indexOf('"', open + 1);
    boolean near = close > 0 && PageText.isBlank(text.substring(colon + 1, open));
    String type = near ? text.substring(open + 1, close) : "";
    return type.isBlank() || words.isProse(type) ? null : type;
  }
}
