package dev.larkspur.generator.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Comparison of an example with its table: unknown members, values of another type and, in a
 * request, members that are missing although the table requires them.
 */
final class ExampleComparison {
  private final SourceLocation location;
  private final Diagnostics diagnostics;
  private final boolean isRequest;

  /** Problems already reported: all elements of a list may have the same one. */
  private final Set<String> reported = new HashSet<>();

  private ExampleComparison(SourceLocation location, Diagnostics diagnostics, boolean isRequest) {
    this.location = location;
    this.diagnostics = diagnostics;
    this.isRequest = isRequest;
  }

  static ExampleComparison ofRequest(SourceLocation location, Diagnostics diagnostics) {
    return new ExampleComparison(location, diagnostics, true);
  }

  static ExampleComparison ofResponse(SourceLocation location, Diagnostics diagnostics) {
    return new ExampleComparison(location, diagnostics, false);
  }

  void compare(JsonNode example, List<Field> rows) {
    if (!example.isEmpty() && example.isObject() && hasNoneOf(example, rows)) {
      reportOnce(
          Rule.EXAMPLE_KEY_UNKNOWN,
          "",
          "The example has none of the fields of the table; it may belong to another table.");
    } else {
      compareMembers(example, rows, false, "");
    }
  }

  private static boolean hasNoneOf(JsonNode example, List<Field> rows) {
    return rows.stream().noneMatch(row -> example.has(row.name()));
  }

  private void compareMembers(JsonNode object, List<Field> rows, boolean open, String path) {
    if (!object.isObject()) {
      wrongKind(path, "an object", object);
      return;
    }
    if (isRequest) {
      requireMembers(object, rows, path);
    }
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String memberPath = below(path, member.getKey());
      rows.stream()
          .filter(row -> row.name().equals(member.getKey()))
          .findFirst()
          .ifPresentOrElse(
              row -> compareValue(member.getValue(), row.type(), row, memberPath),
              () -> {
                if (!open) {
                  reportOnce(
                      Rule.EXAMPLE_KEY_UNKNOWN,
                      memberPath,
                      "The example has \"" + memberPath + "\", which is not in the table.");
                }
              });
    }
  }

  private void requireMembers(JsonNode object, List<Field> rows, String path) {
    for (Field row : rows) {
      if (Boolean.TRUE.equals(row.required()) && !object.has(row.name())) {
        reportOnce(
            Rule.EXAMPLE_MEMBER_MISSING,
            below(path, row.name()),
            "The example lacks \"" + below(path, row.name()) + "\", which the table requires.");
      }
    }
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private void compareValue(JsonNode value, Type type, Field row, String path) {
    List<Field> rows = row.fields();
    if (value.isNull()) {
      return;
    }
    if (type instanceof Type.StringType) {
      compareScalar(value, type, path);
    } else if (type instanceof Type.ListType list) {
      compareElements(value, list, row, path);
    } else if (type instanceof Type.MapType map && !map.isObjectOf(rows)) {
      compareEntries(value, map, row, path);
    } else if (!rows.isEmpty() && !value.isObject()) {
      wrongKind(path, objectWrittenAs(type), value);
    } else if (!rows.isEmpty()) {
      compareMembers(value, rows, row.open(), path);
    } else {
      compareScalar(value, type, path);
    }
  }

  private void compareElements(JsonNode value, Type.ListType list, Field row, String path) {
    if (!value.isArray()) {
      wrongKind(path, "a list", value);
      return;
    }
    for (JsonNode element : value) {
      compareValue(element, list.element(), row, path + "[]");
    }
  }

  private void compareEntries(JsonNode value, Type.MapType map, Field row, String path) {
    if (!value.isObject()) {
      wrongKind(path, "a map", value);
      return;
    }
    for (JsonNode entry : value) {
      compareValue(entry, map.element(), row, path + ".*");
    }
  }

  private void compareScalar(JsonNode value, Type type, String path) {
    if (!JsonKinds.agrees(value, type)) {
      wrongKind(path, JsonKinds.word(type), value);
    }
  }

  /** Returns the words for an object; rows below a field make it an object whatever its type is. */
  private static String objectWrittenAs(Type type) {
    return type.text().isEmpty() || type.text().equals("object")
        ? "an object"
        : "an object (\"" + JsonKinds.shortened(type.text()) + "\" with rows below it)";
  }

  private void wrongKind(String path, String expected, JsonNode found) {
    reportOnce(
        Rule.EXAMPLE_TYPE_MISMATCH,
        path,
        (path.isEmpty() ? "The example" : "In the example, \"" + path + "\"")
            + " is "
            + JsonKinds.of(found)
            + "; the table says "
            + expected
            + ".");
  }

  private void reportOnce(Rule rule, String path, String message) {
    if (reported.add(rule + " " + path)) {
      diagnostics.report(rule, location, message);
    }
  }
}
