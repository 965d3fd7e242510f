package dev.larkspur.generator.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.change.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The whole text of a value before or after a change: lines of printable characters, separated by
 * line feeds.
 */
final class ValueText {
  private static final String TYPE = "type";

  private ValueText() {}

  static String of(JsonNode value) {
    return text(value).lines().map(Wording::printable).collect(Collectors.joining("\n")).strip();
  }

  private static String text(JsonNode value) {
    if (value.isNull()) {
      return "undocumented";
    } else if (value.isBoolean()) {
      return value.booleanValue() ? "yes" : "no";
    } else if (value.isArray()) {
      List<String> items = new ArrayList<>();
      value.forEach(item -> items.add(item(item)));
      return String.join("\n", items);
    } else if (value.path(TYPE).isTextual()) {
      return field(value);
    }
    return item(value);
  }

  /** Returns the type of a field that was added or removed, and its members. */
  private static String field(JsonNode field) {
    String type =
        field.get(TYPE).asText() + (field.path("required").asBoolean() ? ", required" : "");
    JsonNode members = field.path("fields");
    return members.isEmpty() ? type : type + "\n" + text(members);
  }

  private static String item(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toPrettyString();
  }
}
