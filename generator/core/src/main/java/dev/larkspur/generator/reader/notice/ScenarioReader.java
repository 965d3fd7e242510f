package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.vocabulary.NoticeRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a notice says about one group of apps: the changes; if they list nothing, the impact;
 * if that lists nothing either, the other sections. Sections that are not read are checked for
 * omissions.
 */
final class ScenarioReader {
  private final @Nullable String title;
  private final NoticeContext context;
  private final List<NoticeSection> sections = new ArrayList<>();
  private final EffectCollector effects;
  private final OmissionReporter omissions;

  ScenarioReader(@Nullable String title, NoticeContext context) {
    this.title = title;
    this.context = context;
    this.effects = new EffectCollector(context);
    this.omissions = new OmissionReporter(effects, context);
  }

  void add(NoticeSection section) {
    sections.add(section);
  }

  /** Returns whether the scenario has a section of changes. */
  boolean hasChanges() {
    return sections.stream().anyMatch(section -> section.role() == NoticeRole.CHANGES);
  }

  Notice.Scenario read() {
    for (NoticeRole role : NoticeRole.values()) {
      boolean mayRead = role != NoticeRole.REMEDY && effects.isEmpty();
      for (NoticeSection section : sections) {
        if (section.role() == role && mayRead) {
          readChanges(section);
        } else if (section.role() == role) {
          omissions.check(section);
        }
      }
    }
    EffectiveDate date = new EffectiveDate(context);
    sections.forEach(section -> addDates(section, date));
    return new Notice.Scenario(title, date.find(), effects.effects(), effects.events());
  }

  /** Checks all sections for omissions, such as sections before the first group of apps. */
  void reportOmissions() {
    sections.forEach(omissions::check);
  }

  private void readChanges(NoticeSection section) {
    boolean only = section.role() == NoticeRole.CHANGES;
    ChangeReader reader = new ChangeReader(effects, context, only);
    String heading = section.section().title();
    if (section.section().level() > 1) {
      reader.heading(new NoticeLine(heading, heading, true, section.section().location()));
    }
    for (Block block : section.section().blocks()) {
      if (block instanceof Prose prose) {
        reader.lines(prose);
      } else if (block instanceof Table table) {
        reader.table(table);
      } else if (block instanceof CodeBlock code) {
        omissions.check(code);
      }
    }
    reader.end();
  }

  private void addDates(NoticeSection section, EffectiveDate date) {
    boolean changes = section.role() == NoticeRole.CHANGES;
    for (Block block : section.section().blocks()) {
      if (block instanceof Prose prose) {
        NoticeLines.of(prose, context.words())
            .forEach(line -> date.add(line.text(), changes, line.at()));
      } else if (block instanceof Table table) {
        for (Row row : table.rows()) {
          NoticeLine line = NoticeRow.of(row, -1, context.words()).line();
          date.add(line.written(), changes, line.at());
        }
      }
    }
  }
}
