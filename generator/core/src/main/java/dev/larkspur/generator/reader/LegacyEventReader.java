package dev.larkspur.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages of events from the time before tables: prose and an example with comments. */
final class LegacyEventReader {
  private static final String CALLBACK = "\"event_callback\"";

  private LegacyEventReader() {}

  /** A page that shows events of both generations explains events and describes none. */
  static boolean isLegacyEvent(Page page) {
    return example(page) != null
        && codes(page).noneMatch(code -> code.text().contains("\"schema\""));
  }

  /** An event for each type that the page has an example of, or names beside one. */
  static List<Event> read(Page page, Diagnostics diagnostics, Ledger ledger) {
    Map<String, List<Field>> bodies = new LinkedHashMap<>();
    List<Example> examples = new ArrayList<>();
    Map<String, List<Example>> byType = new LinkedHashMap<>();
    codes(page)
        .forEach(
            code -> {
              List<Example> read = ExampleReader.read(code, diagnostics, ledger);
              String type = code.text().contains(CALLBACK) ? type(code) : null;
              if (type == null || bodies.isEmpty()) {
                examples.addAll(read);
              } else {
                byType.computeIfAbsent(type, key -> new ArrayList<>()).addAll(read);
              }
              if (type != null) {
                body(type, code, bodies);
              }
            });
    List<Event> events = new ArrayList<>();
    bodies.forEach(
        (type, fields) -> {
          List<Example> own = new ArrayList<>(events.isEmpty() ? examples : List.of());
          own.addAll(byType.getOrDefault(type, List.of()));
          events.add(EventReader.of(page, type, fields, own));
        });
    return events;
  }

  private static void body(String type, CodeBlock code, Map<String, List<Field>> bodies) {
    JsonNode json = JsonText.repaired(code.text());
    List<Field> fields = ExampleFields.of(json, code.location().line());
    bodies.putIfAbsent(type, fields);
    EventTypes.besides(type, code.text()).forEach(other -> bodies.putIfAbsent(other, fields));
  }

  private static Stream<CodeBlock> codes(Page page) {
    return page.sections().stream().flatMap(section -> section.codeBlocks().stream());
  }

  private static @Nullable CodeBlock example(Page page) {
    return codes(page)
        .filter(code -> code.text().contains(CALLBACK) && type(code) != null)
        .findFirst()
        .orElse(null);
  }

  /** The type inside {@code event}: the one that is not the same for all events. */
  private static @Nullable String type(CodeBlock code) {
    JsonNode json = JsonText.repaired(code.text());
    return json != null ? EventTypes.of(json) : typeInText(code.text());
  }

  private static @Nullable String typeInText(String text) {
    int event = text.indexOf("\"event\"");
    int key = event < 0 ? -1 : text.indexOf("\"type\"", event);
    int colon = key < 0 ? -1 : text.indexOf(':', key);
    int open = colon < 0 ? -1 : text.indexOf('"', colon);
    int close = open < 0 ? -1 : text.indexOf('"', open + 1);
    boolean near = close > 0 && Text.isBlank(text.substring(colon + 1, open));
    String type = near ? text.substring(open + 1, close) : "";
    return type.isBlank() || Text.hasChinese(type) ? null : type;
  }
}
