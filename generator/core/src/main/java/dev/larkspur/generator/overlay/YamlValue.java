package dev.larkspur.generator.overlay;

import dev.larkspur.generator.source.NearestNames;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Value in a YAML file with its key. A value of the wrong kind is reported and read as absent. */
final class YamlValue {
  private final YamlFile file;
  private final String key;
  private final Node keyNode;
  private final Node node;
  private final Map<String, YamlValue> entries = new LinkedHashMap<>();

  private YamlValue(YamlFile file, String key, Node keyNode, Node node) {
    this.file = file;
    this.key = key;
    this.keyNode = keyNode;
    this.node = node;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        String name = ((ScalarNode) entry.getKeyNode()).getValue();
        entries.putIfAbsent(
            name, new YamlValue(file, name, entry.getKeyNode(), entry.getValueNode()));
      }
    }
  }

  /** Returns a value without a key: a document or an item of a list. */
  static YamlValue of(YamlFile file, Node node) {
    return new YamlValue(file, "", node, node);
  }

  /** Returns the key; empty for the document and for items of lists. */
  String key() {
    return key;
  }

  /** Returns the location of the key, or of the value if it has no key. */
  SourceLocation keyLocation() {
    return file.location(keyNode);
  }

  /** Returns the location of the value. */
  SourceLocation location() {
    return file.location(node);
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** Returns whether this is an empty value or null. */
  boolean isNull() {
    return node instanceof ScalarNode scalar
        && scalar.isPlain()
        && List.of("", "~", "null").contains(scalar.getValue());
  }

  /** Returns whether this is the given word. */
  boolean is(String word) {
    return node instanceof ScalarNode scalar && scalar.getValue().equals(word);
  }

  /** Returns the values of a mapping, in the order of the file. */
  Collection<YamlValue> entries() {
    return entries.values();
  }

  /** Returns the value of a key; null if the key is missing. */
  @Nullable YamlValue get(String name) {
    return entries.get(name);
  }

  /** Returns the text of a key; null if it is missing or has another kind. */
  @Nullable String text(String name) {
    YamlValue value = get(name);
    return value == null ? null : value.text();
  }

  /** Returns the text of a key, and reports a missing key. */
  @Nullable String requiredText(String name) {
    if (get(name) == null) {
      invalid("The key \"" + name + "\" is missing");
    }
    return text(name);
  }

  /** Returns the text of this value. */
  @Nullable String text() {
    if (node instanceof ScalarNode scalar && !isNull() && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    expect("text");
    return null;
  }

  /** Returns the boolean of this value. */
  @Nullable Boolean flag() {
    boolean plain = node instanceof ScalarNode scalar && scalar.isPlain();
    if (plain && (is("true") || is("false"))) {
      return is("true");
    }
    expect("true or false");
    return null;
  }

  /** Returns the constant with the lower-case name that is the text of this value. */
  <E extends Enum<E>> @Nullable E oneOf(E[] constants) {
    String text = text();
    for (E constant : constants) {
      if (word(constant).equals(text)) {
        return constant;
      }
    }
    if (text != null) {
      invalidKey(
          "Found \""
              + text
              + "\" for "
              + key
              + "; expected "
              + Arrays.stream(constants).map(YamlValue::word).collect(Collectors.joining(", ")));
    }
    return null;
  }

  /** Returns the word for a constant. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Returns the items of a list that is not empty. */
  List<YamlValue> items(String expected) {
    if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
      return list.getValue().stream().map(item -> of(file, item)).toList();
    }
    expect(expected);
    return List.of();
  }

  /** Returns the scalars of a list. */
  List<YamlValue> texts() {
    List<YamlValue> texts = new ArrayList<>();
    for (YamlValue item : items("a list")) {
      if (item.node instanceof ScalarNode && !item.isNull()) {
        texts.add(item);
      } else {
        item.invalid("Found " + item.kind() + " in " + key + "; expected a value");
      }
    }
    return texts;
  }

  /** Returns the scalar as written; empty if this is not a scalar. */
  String scalar() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /** Returns a mapping of values to descriptions; a list stands for empty descriptions. */
  Map<String, String> described() {
    Map<String, String> described = new LinkedHashMap<>();
    if (node instanceof SequenceNode) {
      texts().forEach(text -> described.put(text.scalar(), ""));
      return described;
    }
    requireMapping("values");
    for (YamlValue entry : entries()) {
      if (entry.node instanceof ScalarNode scalar) {
        described.put(entry.key, entry.isNull() ? "" : scalar.getValue().strip());
      } else {
        entry.expect("text");
      }
    }
    return described;
  }

  /** Reports a value that is not a mapping, and each key that is not allowed. */
  void requireKeys(List<String> allowed) {
    String expected = String.join(", ", allowed);
    requireMapping("a mapping with " + expected);
    for (YamlValue entry : entries()) {
      if (!allowed.contains(entry.key)) {
        List<String> nearest = NearestNames.of(entry.key, allowed);
        entry.invalidKey(
            "Unknown key \""
                + entry.key
                + (nearest.isEmpty() ? "\"" : "\", perhaps " + nearest.get(0))
                + "; expected "
                + expected);
      }
    }
  }

  /** Reports a value that is not a mapping. */
  void requireMapping(String expected) {
    if (!isMapping()) {
      expect(expected);
    }
  }

  /** Reports that this value is not what it should be. */
  void expect(String expected) {
    String owner = key.isEmpty() ? "" : " for " + key;
    invalid("Found " + kind() + owner + "; expected " + expected);
  }

  /** Reports a problem at the location of this value. */
  void invalid(String message) {
    file.invalid(location(), message);
  }

  /** Reports a problem at another location. */
  void invalid(SourceLocation location, String message) {
    file.invalid(location, message);
  }

  /** Reports a problem at the location of the key of this value. */
  void invalidKey(String message) {
    file.invalid(keyLocation(), message);
  }

  private String kind() {
    if (node instanceof ScalarNode scalar) {
      return isNull() ? "nothing" : "\"" + scalar.getValue() + "\"";
    }
    return node instanceof SequenceNode ? "a list" : "a mapping";
  }
}
