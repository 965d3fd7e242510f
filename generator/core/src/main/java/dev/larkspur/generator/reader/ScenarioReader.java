package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Gathers what a notice says for one group of apps, line by line. */
final class ScenarioReader {
  private final @Nullable String title;
  private final Diagnostics diagnostics;
  private final List<Notice.Effect> effects = new ArrayList<>();
  private final List<Notice.EventEffect> events = new ArrayList<>();
  private @Nullable LocalDate date;
  private @Nullable LocalDate dateElsewhere;
  private boolean hasChanges;

  private @Nullable Long code;
  private List<Notice.AffectedOperation> operations = new ArrayList<>();

  ScenarioReader(@Nullable String title, Diagnostics diagnostics) {
    this.title = title;
    this.diagnostics = diagnostics;
  }

  /**
   * Takes the next section.
   *
   * @param changes whether its heading says that it lists the changes
   */
  void take(Section section, boolean changes) {
    hasChanges |= changes;
    for (Block block : section.blocks()) {
      if (block instanceof Prose prose) {
        lines(prose, changes);
      } else if (changes && block instanceof Table table) {
        table.rows().forEach(this::row);
      }
    }
    endEffect();
  }

  /** Adds the scenario to the others, if its sections describe a change. */
  void addTo(List<Notice.Scenario> scenarios) {
    if (hasChanges || title != null) {
      scenarios.add(
          new Notice.Scenario(title, date != null ? date : dateElsewhere, effects, events));
    }
  }

  private void lines(Prose prose, boolean changes) {
    int number = 0;
    for (String line : prose.markdown().split("\n", -1)) {
      LocalDate found = NoticeDate.in(line);
      if (changes) {
        date = date == null ? found : date;
        line(line, at(prose, number, line));
      } else if (dateElsewhere == null) {
        dateElsewhere = found;
      }
      number++;
    }
  }

  private static SourceLocation at(Prose prose, int number, String line) {
    int column = Text.skipBlank(line, 0) + 1;
    return new SourceLocation(prose.location().path(), prose.location().line() + number, column);
  }

  private void line(String line, SourceLocation at) {
    NoticeItem item = NoticeItem.of(line);
    OptionalLong stated = item == null ? OptionalLong.empty() : item.errorCode();
    if (item == null) {
      proseLine(line, at);
    } else if (stated.isPresent() && item.endpoints().isEmpty()) {
      endEffect();
      code = stated.getAsLong();
    } else if (item.endpoints().isEmpty()) {
      eventOrUnread(item, line, at);
    } else if (stated.isPresent()) {
      endEffect();
      code = stated.getAsLong();
      addOperations(item, line, at);
      endEffect();
    } else {
      addOperations(item, line, at);
    }
  }

  /** A sentence between the lists may name a code too, but not in a way that can be trusted. */
  private void proseLine(String line, SourceLocation at) {
    if (NoticeItem.statedCode(line).isPresent()) {
      unread(line, at, "a sentence that names an error code");
    }
  }

  private void row(Row row) {
    StringBuilder text = new StringBuilder("- ");
    OptionalLong stated = OptionalLong.empty();
    for (var cell : row.cells()) {
      OptionalLong alone = NoticeItem.bareCode(cell.text());
      if (alone.isPresent()) {
        stated = alone;
      } else {
        text.append(cell.markdown().replace('\n', ' ')).append(' ');
      }
    }
    NoticeItem item = NoticeItem.of(text.toString());
    if (stated.isPresent()) {
      endEffect();
      code = stated.getAsLong();
    }
    if (item != null && !item.endpoints().isEmpty()) {
      addOperations(item, text.toString(), row.location());
    } else {
      unread(text.toString(), row.location(), "a row without an endpoint");
    }
  }

  private void addOperations(NoticeItem item, String line, SourceLocation at) {
    if (code == null) {
      unread(line, at, "an endpoint under no error code");
      return;
    }
    for (NoticeEndpoint endpoint : item.endpoints()) {
      operations.add(
          new Notice.AffectedOperation(
              item.title(),
              endpoint.httpMethod(),
              endpoint.writtenMethod(),
              endpoint.path(),
              item.condition(),
              item.link() == null ? null : FullPath.of(item.link()),
              item.historic(),
              at.line()));
    }
  }

  private void eventOrUnread(NoticeItem item, String line, SourceLocation at) {
    if (item.isEvent()) {
      endEffect();
      events.add(new Notice.EventEffect(item.title(), item.eventType()));
    } else {
      unread(line, at, "a list item without an error code, an endpoint or an event");
    }
  }

  private void endEffect() {
    if (code != null) {
      effects.add(new Notice.Effect(code, operations));
    }
    code = null;
    operations = new ArrayList<>();
  }

  private void unread(String line, SourceLocation at, String found) {
    diagnostics.report(
        Rule.NOTICE_UNREADABLE,
        at,
        "Found "
            + found
            + ": \""
            + Text.strip(line)
            + "\"; expected an error code with a list of METHOD /path.");
  }
}
