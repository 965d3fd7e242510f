package dev.larkspur.generator.overlay;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a mapping, asked for one by one by who knows what each must be. What is not as it
 * must be is reported, and then as if it were not there.
 */
final class Keys {
  private final Map<String, YamlNode.Entry> entries;
  private final SourceLocation place;
  private final Diagnostics diagnostics;

  private Keys(Map<String, YamlNode.Entry> entries, SourceLocation place, Diagnostics diagnostics) {
    this.entries = entries;
    this.place = place;
    this.diagnostics = diagnostics;
  }

  /** The keys of what should be a mapping that has none but these. */
  static Keys of(YamlNode node, List<String> allowed, Diagnostics diagnostics) {
    Keys keys = anyOf(node, "a mapping with " + String.join(", ", allowed), diagnostics);
    for (YamlNode.Entry entry : keys.entries.values()) {
      if (!allowed.contains(entry.key())) {
        keys.invalid(
            entry.location(),
            "The key \"" + entry.key() + "\" is unknown; expected " + String.join(", ", allowed));
      }
    }
    return keys;
  }

  /** The keys of what should be a mapping, whatever they are called. */
  static Keys anyOf(YamlNode node, String expected, Diagnostics diagnostics) {
    if (node instanceof YamlNode.Mapping mapping) {
      return new Keys(mapping.entries(), node.location(), diagnostics);
    }
    Keys keys = new Keys(Map.of(), node.location(), diagnostics);
    keys.invalid(node.location(), "Found " + node.kind() + "; expected " + expected);
    return keys;
  }

  /** Where the mapping begins. */
  SourceLocation place() {
    return place;
  }

  /** Everything there is, in the order written. */
  List<YamlNode.Entry> all() {
    return List.copyOf(entries.values());
  }

  /** A value; null if there is none. */
  YamlNode.@Nullable Entry get(String key) {
    return entries.get(key);
  }

  /** Where a key stands; the mapping's beginning if it is not there. */
  SourceLocation placeOf(String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry == null ? place : entry.location();
  }

  /** A text that says something; null, and a report, if there is something else. */
  @Nullable String text(String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry == null ? null : text(entry);
  }

  /** A text that must be there. */
  @Nullable String requiredText(String key, String of) {
    if (!entries.containsKey(key)) {
      invalid(place, "The " + key + " of " + of + " is missing");
    }
    return text(key);
  }

  /** True or false; null, and a report, if there is something else. */
  @Nullable Boolean flag(String key) {
    YamlNode.Entry entry = entries.get(key);
    if (entry == null) {
      return null;
    }
    if (entry.value() instanceof YamlNode.Scalar scalar && !scalar.quoted()) {
      if (scalar.text().equals("true")) {
        return true;
      } else if (scalar.text().equals("false")) {
        return false;
      }
    }
    wrong(entry, "true or false");
    return null;
  }

  /** A list of texts; empty, and a report, if there is something else. */
  List<YamlNode.Scalar> texts(String key) {
    YamlNode.Entry entry = entries.get(key);
    List<YamlNode.Scalar> texts = new ArrayList<>();
    if (entry == null) {
      return texts;
    } else if (!(entry.value() instanceof YamlNode.Sequence sequence)
        || sequence.items().isEmpty()) {
      wrong(entry, "a list");
      return texts;
    }
    for (YamlNode item : ((YamlNode.Sequence) entry.value()).items()) {
      if (item instanceof YamlNode.Scalar scalar && !scalar.isNothing()) {
        texts.add(scalar);
      } else {
        invalid(item.location(), "Found " + item.kind() + " in " + key + "; expected a value");
      }
    }
    return texts;
  }

  /** Texts by text; of a value without a text nothing is said. Also a mere list of values. */
  Map<String, String> described(String key) {
    YamlNode.Entry entry = entries.get(key);
    Map<String, String> described = new LinkedHashMap<>();
    if (entry == null) {
      return described;
    } else if (entry.value() instanceof YamlNode.Sequence) {
      texts(key).forEach(text -> described.put(text.text(), ""));
      return described;
    }
    for (YamlNode.Entry pair : anyOf(entry.value(), "values", diagnostics).all()) {
      if (pair.value() instanceof YamlNode.Scalar scalar) {
        described.put(pair.key(), scalar.isNothing() ? "" : scalar.text().strip());
      } else {
        wrong(pair, "a text");
      }
    }
    return described;
  }

  /** A text behind a key; null, and a report, if there is something else. */
  @Nullable String text(YamlNode.Entry entry) {
    if (entry.value() instanceof YamlNode.Scalar scalar
        && !scalar.isNothing()
        && !scalar.text().isBlank()) {
      return scalar.text().strip();
    }
    wrong(entry, "a text");
    return null;
  }

  /** Says that a value is not what it must be. */
  void wrong(YamlNode.Entry entry, String expected) {
    invalid(
        entry.value().location(),
        "Found " + entry.value().kind() + " for " + entry.key() + "; expected " + expected);
  }

  /** Says what is wrong with a place. */
  void invalid(SourceLocation location, String message) {
    diagnostics.report(Rule.OVERLAY_INVALID, location, message + ".");
  }
}
