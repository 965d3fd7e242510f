package dev.larkspur.generator.overlay;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SourceLocation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML file with one document of mappings, lists and text. Tags, anchors and aliases are rejected,
 * and so is deep nesting, because the composer of nodes is recursive.
 */
final class YamlFile {
  private static final int MAX_DEPTH = 20;

  private final SourceFile file;
  private final Diagnostics diagnostics;

  private YamlFile(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** Returns the document of a file; null if it is empty or, after a report, if it is invalid. */
  static @Nullable YamlValue read(SourceFile file, Diagnostics diagnostics) {
    YamlFile yaml = new YamlFile(file, diagnostics);
    LoadSettings settings = LoadSettings.builder().setLabel(file.path()).build();
    try {
      requirePlain(new Parse(settings).parseString(file.text()));
      Node document = new Compose(settings).composeString(file.text()).orElse(null);
      yaml.checkKeys(document);
      return document == null ? null : YamlValue.of(yaml, document);
    } catch (MarkedYamlEngineException e) {
      String context = e.getContext() == null ? "" : e.getContext() + ": ";
      yaml.invalid(yaml.location(e.getProblemMark()), "Invalid YAML: " + context + e.getProblem());
    } catch (YamlEngineException e) {
      yaml.invalid(yaml.location(Optional.empty()), "Invalid YAML: " + e.getMessage());
    }
    return null;
  }

  private static void requirePlain(Iterable<Event> events) {
    int depth = 0;
    int documents = 0;
    for (Event event : events) {
      if (event instanceof NodeEvent node) {
        require(depth <= MAX_DEPTH, event, "more than " + MAX_DEPTH + " levels of nesting");
        requireNoReference(node);
      }
      depth +=
          event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
      documents += event.getEventId() == Event.ID.DocumentStart ? 1 : 0;
      require(documents <= 1, event, "expected one document, found a second one");
    }
  }

  private static void requireNoReference(NodeEvent event) {
    require(event.getEventId() != Event.ID.Alias, event, "aliases are not supported");
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    require(tag.isEmpty(), event, "tags are not supported, found " + tag.orElse(""));
    require(event.getAnchor().isEmpty(), event, "anchors are not supported");
  }

  private static void require(boolean condition, Event event, String problem) {
    if (!condition) {
      throw invalid(event.getStartMark(), problem);
    }
  }

  private static ParserException invalid(Optional<Mark> mark, String problem) {
    return new ParserException(null, Optional.empty(), problem, mark);
  }

  /** Reports duplicate keys, and rejects keys that are not text. */
  private void checkKeys(@Nullable Node node) {
    if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(this::checkKeys);
    } else if (node instanceof MappingNode mapping) {
      Map<String, Node> keys = new HashMap<>();
      for (NodeTuple entry : mapping.getValue()) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
          throw invalid(entry.getKeyNode().getStartMark(), "expected text as a key");
        }
        Node first = keys.putIfAbsent(key.getValue(), key);
        if (first != null) {
          invalid(
              location(key),
              "Duplicate key \"" + key.getValue() + "\", first in line " + location(first).line());
        }
        checkKeys(entry.getValueNode());
      }
    }
  }

  /** Returns the location of a node. */
  SourceLocation location(Node node) {
    return location(node.getStartMark());
  }

  /** Marks count code points, locations count UTF-16 units. */
  private SourceLocation location(Optional<Mark> mark) {
    if (mark.isEmpty()) {
      return new SourceLocation(file.path(), 1, 1);
    }
    int line = Math.min(mark.get().getLine() + 1, file.lineCount());
    int start = file.offsetOfLine(line);
    int characters = file.text().codePointCount(start, file.text().length());
    int column = Math.min(mark.get().getColumn(), characters);
    return file.locationOf(file.text().offsetByCodePoints(start, column));
  }

  /** Reports an invalid part of the file. */
  void invalid(SourceLocation location, String message) {
    diagnostics.report(Rule.OVERLAY_INVALID, location, message + ".");
  }
}
