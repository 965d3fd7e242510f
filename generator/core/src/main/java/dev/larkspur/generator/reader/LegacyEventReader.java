package dev.larkspur.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of events from the time before tables: prose and an example with comments. */
final class LegacyEventReader {
  private static final String CALLBACK = "\"event_callback\"";

  private LegacyEventReader() {}

  static boolean isLegacyEvent(Page page) {
    return example(page) != null;
  }

  static @Nullable Event read(Page page, Diagnostics diagnostics, Ledger ledger) {
    CodeBlock code = example(page);
    if (code == null) {
      return null;
    }
    String type = type(code);
    if (type == null) {
      return null;
    }
    reportOthers(page, type, diagnostics);
    List<Example> examples = new ArrayList<>();
    for (Section section : page.sections()) {
      for (CodeBlock block : section.codeBlocks()) {
        examples.add(ExampleReader.read(block, diagnostics, ledger));
      }
    }
    JsonNode json = JsonText.repaired(code.text());
    return EventReader.of(page, type, ExampleFields.of(json, code.location().line()), examples);
  }

  /** One page makes one event; the examples of the others are kept with it. */
  private static void reportOthers(Page page, String type, Diagnostics diagnostics) {
    for (Section section : page.sections()) {
      for (CodeBlock code : section.codeBlocks()) {
        String other = code.text().contains(CALLBACK) ? type(code) : null;
        if (other != null && !other.equals(type)) {
          diagnostics.report(
              Rule.EVENT_BESIDE_ANOTHER,
              code.location(),
              "The event \""
                  + other
                  + "\" was left out; the page is read as that of \""
                  + type
                  + "\".");
        }
      }
    }
  }

  private static @Nullable CodeBlock example(Page page) {
    for (Section section : page.sections()) {
      for (CodeBlock code : section.codeBlocks()) {
        if (code.text().contains(CALLBACK) && type(code) != null) {
          return code;
        }
      }
    }
    return null;
  }

  /** The type inside {@code event}: the one that is not the same for all events. */
  private static @Nullable String type(CodeBlock code) {
    JsonNode json = JsonText.repaired(code.text());
    if (json != null) {
      JsonNode type = json.path("event").path("type");
      return type.isTextual() && !type.textValue().isBlank() ? type.textValue() : null;
    }
    return typeInText(code.text());
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
