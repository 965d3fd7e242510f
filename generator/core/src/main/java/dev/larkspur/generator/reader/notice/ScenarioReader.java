package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says for one group of apps. The changes are read; where they list nothing, the
 * impact is, and then what stands elsewhere. All other sections are gone through for what is lost.
 */
final class ScenarioReader {
  private final @Nullable String title;
  private final Diagnostics diagnostics;
  private final List<NoticeSection> sections = new ArrayList<>();
  private final UnreadLines unread;
  private final EffectCollector effects;
  private final LeftoverReader leftovers;
  private final NoticeDates dates = new NoticeDates();

  ScenarioReader(@Nullable String title, Diagnostics diagnostics) {
    this.title = title;
    this.diagnostics = diagnostics;
    this.unread = new UnreadLines(diagnostics);
    this.effects = new EffectCollector(unread);
    this.leftovers = new LeftoverReader(effects, unread);
  }

  void add(NoticeSection section) {
    sections.add(section);
  }

  /** Whether a section here lists the changes. */
  boolean hasChanges() {
    return sections.stream().anyMatch(section -> section.role() == NoticeRole.CHANGES);
  }

  /** The scenario. */
  Notice.Scenario read() {
    for (NoticeRole role : NoticeRole.values()) {
      boolean mayRead = role != NoticeRole.REMEDY && effects.isEmpty();
      for (NoticeSection section : sections) {
        if (section.role() == role && mayRead) {
          changes(section);
        } else if (section.role() == role) {
          leftovers.take(section);
        }
      }
    }
    sections.forEach(this::noteDates);
    return new Notice.Scenario(
        title, dates.effective(diagnostics), effects.effects(), effects.events());
  }

  /**
   * Goes through sections that belong to no group of apps, such as what stands before the first.
   */
  void readNothing() {
    sections.forEach(leftovers::take);
  }

  private void changes(NoticeSection section) {
    boolean only = section.role() == NoticeRole.CHANGES;
    ChangeReader reader = new ChangeReader(effects, unread, only);
    String words = section.title();
    if (section.section().level() > 1) {
      reader.heading(new NoticeLine(words, words, true, section.section().location()));
    }
    for (Block block : section.section().blocks()) {
      if (block instanceof Prose prose) {
        reader.lines(prose);
      } else if (block instanceof Table table) {
        reader.table(table);
      } else if (block instanceof CodeBlock code) {
        leftovers.code(code);
      }
    }
    reader.end();
  }

  private void noteDates(NoticeSection section) {
    boolean changes = section.role() == NoticeRole.CHANGES;
    for (Block block : section.section().blocks()) {
      if (block instanceof Prose prose) {
        NoticeLines.of(prose).forEach(line -> dates.note(line.text(), changes, line.at()));
      } else if (block instanceof Table table) {
        for (Row row : table.rows()) {
          NoticeLine line = NoticeRow.of(row, -1).line();
          dates.note(line.written(), changes, line.at());
        }
      }
    }
  }
}
