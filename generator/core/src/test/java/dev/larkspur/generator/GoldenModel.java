package dev.larkspur.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The short form of a model file that golden cases pin: no diagnostics, which have a file of their
 * own, no keys with empty values, and a value on one line if it fits. {@code ModelSchemaTest}
 * checks that the keys left out are present in a real model file.
 */
final class GoldenModel {
  private static final int WIDTH = 120;

  /** Keys of JSON that is copied from a page. */
  private static final Set<String> COPIED = Set.of("json", "default", "example");

  private GoldenModel() {}

  /** Returns the short form of a model. */
  static String write(JsonNode model) {
    ObjectNode copy = model.deepCopy();
    copy.remove("diagnostics");
    removeEmpty(copy);
    return write(copy, "") + "\n";
  }

  private static void removeEmpty(JsonNode node) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!COPIED.contains(member.getKey())) {
        removeEmpty(member.getValue());
      }
    }
    if (node instanceof ObjectNode object) {
      object.removeIf(value -> value.isNull() || (value.isContainerNode() && value.isEmpty()));
    } else {
      node.forEach(GoldenModel::removeEmpty);
    }
  }

  private static String write(JsonNode node, String indent) {
    String line = node.toString();
    if (indent.length() + line.length() <= WIDTH || !node.isContainerNode()) {
      return line;
    }
    List<String> values = new ArrayList<>();
    String inner = indent + "  ";
    if (node.isArray()) {
      node.forEach(element -> values.add(write(element, inner)));
    } else {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        values.add(TextNode.valueOf(member.getKey()) + ": " + write(member.getValue(), inner));
      }
    }
    String text = "\n" + inner + String.join(",\n" + inner, values) + "\n" + indent;
    return node.isArray() ? "[" + text + "]" : "{" + text + "}";
  }
}
