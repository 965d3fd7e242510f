package dev.larkspur.generator.overlay;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML of the plain kind: mappings, lists and texts. No tag makes an object, no alias makes a
 * short file long, and nothing is nested deeper than a person would read.
 */
final class YamlReader {
  private static final int DEEPEST = 20;

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final Iterator<Event> events;

  private YamlReader(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
    LoadSettings settings = LoadSettings.builder().setLabel(file.path()).build();
    this.events = new Parse(settings).parseString(file.text()).iterator();
  }

  /** The one document of a file; null if there is none, or if it is no YAML, which is reported. */
  static @Nullable YamlNode read(SourceFile file, Diagnostics diagnostics) {
    try {
      return new YamlReader(file, diagnostics).document();
    } catch (Unreadable e) {
      report(diagnostics, e.location, e.said);
    } catch (MarkedYamlEngineException e) {
      String context = e.getContext() == null ? "" : e.getContext() + ": ";
      Optional<Mark> mark = e.getProblemMark();
      report(
          diagnostics,
          mark.isPresent() ? location(file, mark.get()) : start(file),
          "This is no YAML: " + context + e.getProblem() + ".");
    } catch (YamlEngineException e) {
      report(diagnostics, start(file), "This is no YAML: " + e.getMessage() + ".");
    }
    return null;
  }

  private @Nullable YamlNode document() {
    expect(Event.ID.StreamStart);
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      return null;
    }
    YamlNode node = node(events.next(), 0);
    expect(Event.ID.DocumentEnd);
    Event end = events.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw new Unreadable(location(end), "A second document begins here; expected one.");
    }
    return node;
  }

  private YamlNode node(Event event, int depth) {
    SourceLocation location = location(event);
    if (depth > DEEPEST) {
      throw new Unreadable(location, "This is nested deeper than " + DEEPEST + " levels.");
    } else if (event.getEventId() == Event.ID.Alias) {
      throw new Unreadable(
          location, "An alias stands here; aliases are not read, write it out instead.");
    }
    refuseTag(event, location);
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event, location);
      case SequenceStart -> sequence(location, depth);
      case MappingStart -> mapping(location, depth);
      default -> throw new Unreadable(location, "Something stands here that is no value.");
    };
  }

  private static void refuseTag(Event event, SourceLocation location) {
    Optional<String> tag = Optional.empty();
    if (event instanceof ScalarEvent scalar) {
      tag = scalar.getTag();
    } else if (event instanceof CollectionStartEvent collection) {
      tag = collection.getTag();
    }
    if (tag.isPresent()) {
      throw new Unreadable(location, "The tag " + tag.get() + " stands here; tags are not read.");
    } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw new Unreadable(location, "An anchor stands here; anchors are not read.");
    }
  }

  private static YamlNode scalar(ScalarEvent event, SourceLocation location) {
    boolean quoted = event.getScalarStyle() != ScalarStyle.PLAIN;
    return new YamlNode.Scalar(event.getValue(), quoted, location);
  }

  private YamlNode sequence(SourceLocation location, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(node(event, depth + 1));
    }
    return new YamlNode.Sequence(items, location);
  }

  private YamlNode mapping(SourceLocation location, int depth) {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      YamlNode key = node(event, depth + 1);
      YamlNode value = node(events.next(), depth + 1);
      if (!(key instanceof YamlNode.Scalar text)) {
        throw new Unreadable(key.location(), "A key is " + key.kind() + "; expected a text.");
      }
      YamlNode.Entry entry = new YamlNode.Entry(text.text(), key.location(), value);
      YamlNode.Entry first = entries.putIfAbsent(text.text(), entry);
      if (first != null) {
        report(
            diagnostics,
            key.location(),
            "The key \""
                + text.text()
                + "\" stands in line "
                + first.location().line()
                + " already.");
      }
    }
    return new YamlNode.Mapping(entries, location);
  }

  private void expect(Event.ID id) {
    if (!events.hasNext() || events.next().getEventId() != id) {
      throw new NoSuchElementException(id.toString());
    }
  }

  private SourceLocation location(Event event) {
    return event.getStartMark().map(mark -> location(file, mark)).orElseGet(() -> start(file));
  }

  /** The library counts whole characters; places count as editors and compilers do. */
  private static SourceLocation location(SourceFile file, Mark mark) {
    int line = Math.min(mark.getLine() + 1, file.lineCount());
    int start = file.offsetOfLine(line);
    int characters = file.text().codePointCount(start, file.text().length());
    int column = Math.min(mark.getColumn(), characters);
    return file.locationOf(file.text().offsetByCodePoints(start, column));
  }

  private static SourceLocation start(SourceFile file) {
    return new SourceLocation(file.path(), 1, 1);
  }

  private static void report(Diagnostics diagnostics, SourceLocation location, String message) {
    diagnostics.report(Rule.OVERLAY_INVALID, location, message);
  }

  /** Ends the reading of a file. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SourceLocation location;
    private final String said;

    Unreadable(SourceLocation location, String said) {
      super(said, null, false, false);
      this.location = location;
      this.said = said;
    }
  }
}
