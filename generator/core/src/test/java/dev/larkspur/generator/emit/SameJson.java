package dev.larkspur.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares JSON the way the platform's readers do: numbers by value, null as absent, a scalar as
 * text or as itself.
 */
final class SameJson {
  private SameJson() {}

  /** Returns the first difference. */
  static Optional<String> difference(JsonNode expected, JsonNode actual) {
    return difference(expected, actual, "$");
  }

  private static Optional<String> difference(JsonNode expected, JsonNode actual, String path) {
    if (expected.isObject() && actual.isObject()) {
      Set<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      return names.stream()
          .map(
              name ->
                  difference(
                      orNull(expected.get(name)), orNull(actual.get(name)), path + "." + name))
          .flatMap(Optional::stream)
          .findFirst();
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        Optional<String> found = difference(expected.get(i), actual.get(i), path + "[" + i + "]");
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    return isSame(expected, actual)
        ? Optional.empty()
        : Optional.of(
            path + " was " + shortened(expected) + " and came back as " + shortened(actual));
  }

  private static boolean isSame(JsonNode expected, JsonNode actual) {
    if (expected.isContainerNode() || actual.isContainerNode()) {
      return false;
    }
    return expected.asText().equals(actual.asText())
        || (expected.asText().isEmpty() && actual.isNull())
        || isSameNumber(expected.asText(), actual.asText());
  }

  private static boolean isSameNumber(String expected, String actual) {
    try {
      return new BigDecimal(expected).compareTo(new BigDecimal(actual)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static JsonNode orNull(JsonNode node) {
    return node == null ? NullNode.instance : node;
  }

  private static String shortened(JsonNode node) {
    String text = node.toString();
    return text.length() < 80 ? text : text.substring(0, 80) + "...";
  }
}
