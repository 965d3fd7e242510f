package dev.larkspur.generator.overlay;

import dev.larkspur.generator.source.SourceLocation;
import java.util.List;
import java.util.Map;

/** A piece of YAML and where it stands. What a text means is up to who asks for it. */
sealed interface YamlNode {

  /** Where it begins. */
  SourceLocation location();

  /** What kind of thing it is, in words. */
  String kind();

  /** A text, number, flag or nothing, as written. */
  record Scalar(String text, boolean quoted, SourceLocation location) implements YamlNode {
    @Override
    public String kind() {
      return isNothing() ? "nothing" : "\"" + text + "\"";
    }

    /** Whether nothing stands there. */
    boolean isNothing() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, SourceLocation location) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys and their values, in the order written. */
  record Mapping(Map<String, Entry> entries, SourceLocation location) implements YamlNode {
    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** A key with its value. */
  record Entry(String key, SourceLocation location, YamlNode value) {}
}
